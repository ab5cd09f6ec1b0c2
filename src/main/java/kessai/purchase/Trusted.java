package kessai.purchase;

import java.util.function.Supplier;
import kessai.treatment.Untrustworthy;

/** Signatures, envelopes and certificates as steps: what does not hold is a refusal. */
final class Trusted {

    private Trusted() {}

    /** Carries out a treatment. */
    static <T> Checked<T> check(Supplier<T> treatment) {
        return procedure(() -> Checked.passed(treatment.get()));
    }

    /** Carries out a procedure, whose steps may read from certificates what turns out to be malformed. */
    static <T> Checked<T> procedure(Supplier<Checked<T>> procedure) {
        try {
            return procedure.get();
        } catch (Untrustworthy found) {
            return Checked.refused(
                    Refusal.ofCertificate(found.code(), String.valueOf(found.getMessage()), found.certificate()));
        }
    }
}
