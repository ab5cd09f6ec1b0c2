package kessai.certificate;

import org.bouncycastle.asn1.x509.KeyUsage;

/** What a certified key is for; never for two of these at once. */
public enum KeyUse {
    /** Signs messages. */
    SIGN(KeyUsage.digitalSignature),
    /** Receives envelopes. */
    ENCRYPT(KeyUsage.keyEncipherment | KeyUsage.dataEncipherment),
    /** Signs certificates. */
    CERTIFY(KeyUsage.keyCertSign),
    /** Signs certificates and their revocation lists. */
    CERTIFY_AND_REVOKE(KeyUsage.keyCertSign | KeyUsage.cRLSign);

    private final int bits;

    KeyUse(int bits) {
        this.bits = bits;
    }

    /** The extension keyUsage, which must have these bits and no others. */
    KeyUsage extension() {
        return new KeyUsage(bits);
    }
}
