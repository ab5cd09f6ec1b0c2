package kessai.set;

import java.util.Optional;
import kessai.der.Encoded;
import kessai.der.Oid;

/**
 * An algorithm and its parameters (X.509).
 *
 * <pre>
 * AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY DEFINED BY algorithm OPTIONAL }
 * </pre>
 */
public record AlgorithmIdentifier(Oid algorithm, Optional<Encoded> parameters) {

    /** SHA-256, with NULL for parameters as SET writes its hash algorithms. */
    public static final AlgorithmIdentifier SHA_256 =
            new AlgorithmIdentifier(new Oid("2.16.840.1.101.3.4.2.1"), Optional.of(Encoded.of(new byte[] {5, 0})));
}
