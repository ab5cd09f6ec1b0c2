package kessai.approval;

import static kessai.der.Alphabet.VISIBLE;

import java.time.Instant;
import kessai.der.Bytes;
import kessai.der.Text;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.MerchantId;
import kessai.set.Nonce;

/**
 * A wallet asks the customer, through the connecting module, to approve shop, order, amount and card. Signed by the
 * wallet and closed for the module's registered key, so that a master that relays it can neither read nor change it.
 *
 * <pre>
 * ApprovalRequest ::= SEQUENCE { settlement VisibleString, wallet VisibleString, merchant MerchantID,
 *   amount CurrencyAmount, brand BrandID, maskedCard VisibleString, orderCommitment OCTET STRING,
 *   deadline GeneralizedTime, nonce Nonce, backKey OCTET STRING (SIZE(32)) }
 * </pre>
 *
 * @param settlement the settlement's identifier
 * @param wallet the name of the wallet that asks; its certificate must say the same
 * @param merchant the shop that is to be paid
 * @param amount how much
 * @param brand what it is settled with
 * @param maskedCard what the customer is shown of the card number
 * @param orderCommitment stands for the order, whose text only the module has
 * @param deadline when the settlement's time is up
 * @param nonce makes every request another
 * @param backKey what the answer is closed with
 */
public record ApprovalRequest(
        @Text(VISIBLE) String settlement,
        @Text(VISIBLE) String wallet,
        MerchantId merchant,
        CurrencyAmount amount,
        BrandId brand,
        @Text(VISIBLE) String maskedCard,
        Bytes orderCommitment,
        Instant deadline,
        Nonce nonce,
        Bytes backKey) {

    private static final int KEY = 32;

    public ApprovalRequest {
        if (backKey.size() != KEY) {
            throw new IllegalArgumentException("expected a back key of 32 octets, found " + backKey.size());
        }
    }

    @Override
    public String toString() {
        return "ApprovalRequest[" + settlement + " of wallet " + wallet + "]";
    }
}
