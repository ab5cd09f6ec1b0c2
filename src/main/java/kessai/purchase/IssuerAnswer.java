package kessai.purchase;

import java.util.Optional;
import kessai.set.AuthCode;

/**
 * What the issuer said to an authorisation.
 *
 * @param approvalCode 6 characters, when approved
 * @param retrievalNumber the gateway's own number of this authorisation, 0 or more
 */
public record IssuerAnswer(AuthCode code, Optional<String> approvalCode, long retrievalNumber) {

    public IssuerAnswer {
        if (approvalCode.filter(text -> text.length() != 6).isPresent()) {
            throw new IllegalArgumentException("An approval code has 6 characters");
        }
        if (retrievalNumber < 0) {
            throw new IllegalArgumentException("A retrieval number is not negative: " + retrievalNumber);
        }
    }
}
