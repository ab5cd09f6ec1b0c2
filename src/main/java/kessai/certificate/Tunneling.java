package kessai.certificate;

import java.util.List;
import kessai.der.Default;
import kessai.der.Oid;

/**
 * Whether a gateway sends messages to cardholders through merchants, and how it encrypts them (set-protocol.md section
 * 4.2).
 *
 * <pre>
 * Tunneling ::= SEQUENCE { tunneling BOOLEAN DEFAULT TRUE, tunnelAlgIDs SEQUENCE OF OBJECT IDENTIFIER }
 * </pre>
 */
public record Tunneling(@Default(1) boolean tunneling, List<Oid> tunnelAlgIds) {

    /** AES-256-GCM (RFC 5084), the one algorithm for back keys. */
    public static final Oid AES_256_GCM = new Oid("2.16.840.1.101.3.4.1.46");

    /** Copies the list. */
    public Tunneling {
        tunnelAlgIds = List.copyOf(tunnelAlgIds);
    }
}
