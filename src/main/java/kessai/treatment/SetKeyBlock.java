package kessai.treatment;

import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Encoded;
import kessai.der.Tag;

/**
 * What is encrypted with RSA in an envelope (set-protocol.md section 3.3).
 *
 * <pre>
 * SetKeyBlock ::= SEQUENCE { blockType INTEGER (3), contents ENUMERATED { none(0), panData(1), panData0(2), panToken(3),
 *    panOnly(4), acctData(5) }, cek OCTET STRING, bodyHash [0] OCTET STRING OPTIONAL, extra [1] EXPLICIT ANY OPTIONAL }
 * </pre>
 *
 * @param cek the AES-256 key of the body
 */
record SetKeyBlock(
        int blockType,
        Contents contents,
        Bytes cek,
        @Tag(0) Optional<Bytes> bodyHash,
        @Tag(value = 1, explicit = true) Optional<Encoded> extra) {

    static final int BLOCK_TYPE = 3;

    SetKeyBlock {
        if (blockType != BLOCK_TYPE || cek.size() != AesGcm.KEY_OCTETS) {
            throw new IllegalArgumentException("is no block of type 3 with a key of 256 bits");
        }
        if (extra.isPresent() == (contents == Contents.NONE)) {
            throw new IllegalArgumentException("does not say what is in it");
        }
    }

    @Override
    public String toString() {
        return "SetKeyBlock[" + contents + "]";
    }
}
