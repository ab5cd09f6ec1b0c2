package kessai.purchase;

import java.util.Optional;
import java.util.Set;
import kessai.set.MsgExtensions;

/** Section 5.1 step 7: no message extension is known here, so none may be critical; the others are passed over. */
final class CriticalExtensions {

    private CriticalExtensions() {}

    static <T> Checked<T> none(T value, Optional<MsgExtensions> extensions) {
        return extensions
                .flatMap(found -> found.unrecognized(Set.of()))
                .<Checked<T>>map(unknown -> Checked.refused(Refusal.ofExtension(unknown)))
                .orElseGet(() -> Checked.passed(value));
    }

    static <T> Checked<T> none(T value, Optional<MsgExtensions> ofWrapper, Optional<MsgExtensions> ofBody) {
        return none(value, ofWrapper).then(found -> none(found, ofBody));
    }
}
