package kessai.set;

import java.util.List;
import java.util.Optional;
import kessai.der.Tag;

/**
 * What came of a purchase so far; ratios instead of amounts, since it is not encrypted (set-protocol 2.7).
 *
 * <pre>
 * Results ::= SEQUENCE { acqCardMsg [0] EXPLICIT AcqCardMsg OPTIONAL, authStatus [1] AuthStatus OPTIONAL,
 *   capStatus [2] CapStatus OPTIONAL, credStatusSeq [3] SEQUENCE OF CreditStatus OPTIONAL }
 * </pre>
 */
public record Results(
        @Tag(value = 0, explicit = true) Optional<AcqCardMsg> acqCardMsg,
        @Tag(1) Optional<AuthStatus> authStatus,
        @Tag(2) Optional<CapStatus> capStatus,
        @Tag(3) Optional<List<CreditStatus>> credStatusSeq) {

    /** Copies the list. */
    public Results {
        credStatusSeq = credStatusSeq.map(List::copyOf);
    }
}
