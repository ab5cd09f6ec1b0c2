package kessai.set;

import java.math.BigInteger;
import kessai.der.Encoded;

/**
 * A revocation list, by its issuer and number (set-protocol 2.4).
 *
 * @param issuerName the X.501 Name
 *
 * <pre>
 * CRLIdentifier ::= SEQUENCE { issuerName Name, crlNumber INTEGER (0..MAX) }
 * </pre>
 */
public record CrlIdentifier(Encoded issuerName, BigInteger crlNumber) {

    /** Refuses a negative number. */
    public CrlIdentifier {
        Bounds.natural("crlNumber", crlNumber);
    }
}
