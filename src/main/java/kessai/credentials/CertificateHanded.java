package kessai.credentials;

import static kessai.der.Alphabet.VISIBLE;

import java.time.Instant;
import kessai.approval.ModuleKeys;
import kessai.certificate.CertificateChain;
import kessai.der.Bytes;
import kessai.der.Text;
import kessai.set.Bin;

/**
 * A keeper hands out a customer's certificate, and what a master needs to ask the customer's module for approval. There
 * is nothing in it to pay with. Signed by the keeper and closed for the master.
 *
 * <pre>
 * CertificateHanded ::= SEQUENCE { requestDigest OCTET STRING, chain CertificateChain, bin BIN,
 *   maskedCard VisibleString, moduleSign OCTET STRING, moduleSeal OCTET STRING,
 *   sessionKey OCTET STRING (SIZE(32)), usableUntil GeneralizedTime }
 * </pre>
 *
 * @param requestDigest SHA-256 over the request that is answered
 * @param chain the cardholder's certificate, then the authorities'
 * @param bin the first digits of the card number, which PInitReq tells the merchant
 * @param maskedCard what the customer is shown of the card number
 * @param moduleSign the registered key that the module signs approvals with
 * @param moduleSeal the registered key that approval requests are closed for
 * @param sessionKey what closes the second request and its answer: only this master has it
 * @param usableUntil when nothing more is handed out on the strength of it
 */
public record CertificateHanded(
        Bytes requestDigest,
        CertificateChain chain,
        Bin bin,
        @Text(VISIBLE) String maskedCard,
        Bytes moduleSign,
        Bytes moduleSeal,
        Bytes sessionKey,
        Instant usableUntil) {

    /** The message's type. */
    public static final String TYPE = "CertificateHanded";

    private static final int KEY = 32;

    public CertificateHanded {
        if (sessionKey.size() != KEY) {
            throw new IllegalArgumentException("expected a session key of 32 octets, found " + sessionKey.size());
        }
    }

    /** The keys of the customer's module. */
    public ModuleKeys module() {
        return ModuleKeys.decoded(moduleSign, moduleSeal);
    }

    @Override
    public String toString() {
        return "CertificateHanded[until " + usableUntil + "]";
    }
}
