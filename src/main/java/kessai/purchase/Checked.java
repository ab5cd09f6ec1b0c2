package kessai.purchase;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kessai.set.AuthCode;
import kessai.set.ErrorCode;

/**
 * What a step of a procedure found: either the value it proved, or the refusal that ends the procedure.
 *
 * @param <T> what the step proved
 */
public sealed interface Checked<T> {

    /** The step is done; the next one starts from {@code proved}. */
    record Passed<T>(T proved) implements Checked<T> {

        @Override
        public <R> R fold(Function<? super T, ? extends R> onPassed, Function<Refusal, ? extends R> onRefused) {
            return onPassed.apply(proved);
        }
    }

    /** The protocol says no; no later step runs. */
    record Refused<T>(Refusal because) implements Checked<T> {

        @Override
        public <R> R fold(Function<? super T, ? extends R> onPassed, Function<Refusal, ? extends R> onRefused) {
            return onRefused.apply(because);
        }
    }

    /** A step that found nothing wrong. */
    static <T> Checked<T> passed(T value) {
        return new Passed<>(value);
    }

    /** A step that ends the procedure. */
    static <T> Checked<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** A step that ends the procedure, for a reason without an object identifier or certificate. */
    static <T> Checked<T> refused(ErrorCode code, String reason) {
        return new Refused<>(Refusal.of(code, reason));
    }

    /** Passes what is there, refuses what is not. */
    static <T> Checked<T> present(Optional<T> value, ErrorCode code, String reason) {
        return value.map(Checked::passed).orElseGet(() -> refused(code, reason));
    }

    /** One value from the two cases. */
    <R> R fold(Function<? super T, ? extends R> onPassed, Function<Refusal, ? extends R> onRefused);

    /** Goes on with the next step, unless refused. */
    default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        return fold(next, Checked::refused);
    }

    /** Goes on with another view of what was proved, unless refused. */
    default <R> Checked<R> map(Function<? super T, ? extends R> view) {
        return fold(value -> passed(view.apply(value)), Checked::refused);
    }

    /** Refuses with {@code code} unless {@code rule} holds. */
    default Checked<T> require(Predicate<? super T> rule, ErrorCode code, String reason) {
        return then(value -> rule.test(value) ? this : refused(code, reason));
    }

    /** Answers with a business code unless {@code rule} holds (section 5.7). */
    default Checked<T> require(Predicate<? super T> rule, AuthCode code, String reason) {
        return then(value -> rule.test(value) ? this : refused(Refusal.ofBusiness(code, reason)));
    }

    /** What was proved, if nothing was refused. */
    default Optional<T> value() {
        return fold(Optional::of, refusal -> Optional.empty());
    }

    /** Why not, if refused. */
    default Optional<Refusal> refusal() {
        return fold(value -> Optional.empty(), Optional::of);
    }
}
