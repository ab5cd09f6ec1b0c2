package kessai.set;

import static kessai.der.Alphabet.VISIBLE;
import static kessai.der.Alphabet.VISIBLE_OR_BMP;

import java.util.Optional;
import kessai.der.Default;
import kessai.der.Tag;
import kessai.der.Text;

/**
 * What the merchant says of a sale that is captured. Market data, [5], and commercial card data, [6], are left out
 * (set-protocol 2.11).
 *
 * <pre>
 * SaleDetail ::= SEQUENCE { batchID [0] BatchID OPTIONAL, batchSequenceNum [1] BatchSequenceNum OPTIONAL,
 *   payRecurInd [2] PayRecurInd OPTIONAL, merOrderNum [3] VisibleString (SIZE(1..25)) OPTIONAL, authCharInd [4] AuthCharInd OPTIONAL,
 *   orderSummary [7] EXPLICIT SETString OPTIONAL, customerReferenceNumber [8] EXPLICIT SETString OPTIONAL,
 *   customerServicePhone [9] EXPLICIT Phone OPTIONAL, okToPrintPhoneInd [10] BOOLEAN DEFAULT TRUE,
 *   saleExtensions [11] MsgExtensions OPTIONAL }
 * </pre>
 */
public record SaleDetail(
        @Tag(0) Optional<BatchId> batchId,
        @Tag(1) Optional<BatchSequenceNum> batchSequenceNum,
        @Tag(2) Optional<PayRecurInd> payRecurInd,
        @Tag(3) @Text(VISIBLE) Optional<String> merOrderNum,
        @Tag(4) Optional<AuthCharInd> authCharInd,
        @Tag(value = 7, explicit = true) @Text(VISIBLE_OR_BMP) Optional<String> orderSummary,
        @Tag(value = 8, explicit = true) @Text(VISIBLE_OR_BMP) Optional<String> customerReferenceNumber,
        @Tag(value = 9, explicit = true) @Text(VISIBLE_OR_BMP) Optional<String> customerServicePhone,
        @Tag(10) @Default(1) boolean okToPrintPhoneInd,
        @Tag(11) Optional<MsgExtensions> saleExtensions) {

    /** Refuses texts beyond SET's bounds: 25 characters, 35, 17 and 20. */
    public SaleDetail {
        merOrderNum.ifPresent(number -> Bounds.visible("merOrderNum", number, 1, 25));
        orderSummary.ifPresent(summary -> Bounds.setString("orderSummary", summary, 1, 35));
        customerReferenceNumber.ifPresent(number -> Bounds.setString("customerReferenceNumber", number, 1, 17));
        customerServicePhone.ifPresent(phone -> Bounds.setString("customerServicePhone", phone, 1, 20));
    }
}
