package kessai.credentials;

import static kessai.der.Alphabet.UTF8;

import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Text;

/**
 * A keeper does not hand out what it was asked for.
 *
 * <pre>
 * HandingRefused ::= SEQUENCE { requestDigest OCTET STRING, reason UTF8String }
 * </pre>
 *
 * @param requestDigest SHA-256 over the request that is refused
 * @param reason in words, at most 160 characters; longer ones are cut
 */
public record HandingRefused(Bytes requestDigest, @Text(UTF8) String reason) {

    /** The message's type. */
    public static final String TYPE = "HandingRefused";

    private static final int LONGEST = 160;

    public HandingRefused {
        reason = reason.length() > LONGEST ? reason.substring(0, LONGEST - 1) + "…" : reason;
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }

    /**
     * From a message.
     *
     * @throws kessai.der.Undecodable if it is none
     */
    public static HandingRefused read(byte[] octets) {
        return Der.decode(HandingRefused.class, octets);
    }
}
