package kessai.credentials;

import static kessai.der.Alphabet.VISIBLE;

import java.time.Instant;
import kessai.der.Text;
import kessai.set.BrandId;
import kessai.set.CertThumb;
import kessai.set.Nonce;

/**
 * A master asks a keeper for a customer's certificate, for one settlement. Signed with the master's wallet certificate of
 * the brand, which comes along with the one that the answer is to be closed for.
 *
 * <pre>
 * CertificateRequest ::= SEQUENCE { settlement VisibleString, master VisibleString, keeper VisibleString,
 *   customer VisibleString, brand BrandID, sealThumb CertThumb, deadline GeneralizedTime, nonce Nonce }
 * </pre>
 *
 * @param settlement the settlement's identifier
 * @param master the name of the wallet that asks; its certificates must say the same
 * @param keeper the name of the wallet that is asked
 * @param customer whose certificate: the terminal's address
 * @param brand of the card
 * @param sealThumb the master's encryption certificate
 * @param deadline when the settlement's time is up
 * @param nonce makes every request another
 */
public record CertificateRequest(
        @Text(VISIBLE) String settlement,
        @Text(VISIBLE) String master,
        @Text(VISIBLE) String keeper,
        @Text(VISIBLE) String customer,
        BrandId brand,
        CertThumb sealThumb,
        Instant deadline,
        Nonce nonce) {

    /** The message's type. */
    public static final String TYPE = "CertificateRequest";
}
