package kessai.credentials;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Tag;
import kessai.set.Detached;
import kessai.set.PanData;
import kessai.set.PiTbs;
import kessai.set.TransStain;

/**
 * A keeper hands out what pays for one PReq: the card for the gateway's eyes, the TransStain of its XID, and the dual
 * signature, or the key to make it with where the keeper is set up so. Closed with the session key.
 *
 * <pre>
 * InstructionHanded ::= SEQUENCE { requestDigest OCTET STRING, usableUntil GeneralizedTime, panData PANData,
 *   transStain TransStain, signature [0] EXPLICIT SO { C, PI-TBS } OPTIONAL, key [1] OCTET STRING OPTIONAL }
 * -- either signature or key
 * </pre>
 *
 * @param requestDigest SHA-256 over the request that is answered
 * @param usableUntil when it may no longer be used
 * @param signature the cardholder's, over the PI-TBS that the keeper worked out
 * @param key the cardholder's signature key (PKCS #8)
 */
public record InstructionHanded(
        Bytes requestDigest,
        Instant usableUntil,
        PanData panData,
        TransStain transStain,
        @Tag(value = 0, explicit = true) Optional<Detached<PiTbs>> signature,
        @Tag(1) Optional<Bytes> key) {

    /** The message's type. */
    public static final String TYPE = "InstructionHanded";

    public InstructionHanded {
        if (signature.isPresent() == key.isPresent()) {
            throw new IllegalArgumentException("expected either the signature or the key");
        }
    }

    @Override
    public String toString() {
        return "InstructionHanded[until " + usableUntil + "]";
    }
}
