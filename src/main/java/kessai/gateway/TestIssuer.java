package kessai.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kessai.purchase.IssuerAnswer;
import kessai.purchase.IssuerRequest;
import kessai.set.AuthCode;
import kessai.set.Pan;
import kessai.store.Store;

/**
 * An issuer of test cards: the seventh and eighth digit of the card number are the ISO 8583 response code that it answers
 * with. It keeps a ledger of what it authorised, and no card number.
 */
class TestIssuer implements Issuer {

    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final int CODE = 6;
    private static final int APPROVAL_CODES = 1_000_000;

    private final Store store;
    private final Duration patience;
    private final Executor executor;
    private final Clock clock;

    /**
     * An issuer of test cards.
     *
     * @param patience how long the gateway waits for an issuer before it says noReply
     */
    TestIssuer(Store store, Duration patience, Executor executor, Clock clock) {
        this.store = store;
        this.patience = patience;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public CompletionStage<IssuerAnswer> authorize(IssuerRequest request) {
        String reference = reference(request);
        Optional<IssuerAnswer> before = find(reference);
        if (before.isPresent()) {
            return CompletableFuture.completedFuture(before.get());
        }
        Pan pan = request.card().orElseThrow().pan();
        String code = pan.digits().length() < CODE + 2 ? "14" : pan.digits().substring(CODE, CODE + 2);
        return switch (code) {
            case "68" -> later(patience, new IssuerAnswer(AuthCode.NO_REPLY, Optional.empty(), 0));
            case "09" -> later(SLOW, AuthCode.APPROVED).thenApply(approved -> kept(reference, approved));
            default -> CompletableFuture.completedFuture(kept(reference, answer(code)));
        };
    }

    @Override
    public void release(IssuerRequest request) {
        store.jdbc()
                .sql("update issuer_ledger set released = true where reference = ?")
                .param(reference(request))
                .update();
    }

    private static AuthCode answer(String code) {
        return switch (code) {
            case "00" -> AuthCode.APPROVED;
            case "01" -> AuthCode.CALL_ISSUER;
            case "05" -> AuthCode.DECLINED;
            case "54" -> AuthCode.EXPIRED_CARD;
            case "96" -> AuthCode.SYSTEM_ERROR;
            default -> AuthCode.UNSPECIFIED_FAILURE;
        };
    }

    private <T> CompletableFuture<T> later(Duration pause, T answer) {
        // An executor that is full refuses the next step, which fails then; it would lose a task that it is to delay.
        return new CompletableFuture<T>()
                .completeOnTimeout(answer, pause.toMillis(), TimeUnit.MILLISECONDS)
                .thenApplyAsync(Function.identity(), executor);
    }

    /** Keeps the answer with the next number of the ledger; who asked meanwhile for the same is answered the same. */
    private IssuerAnswer kept(String reference, AuthCode code) {
        return store.inTransaction(() -> {
            Optional<IssuerAnswer> before = find(reference);
            if (before.isPresent()) {
                return before.get();
            }
            long number = Math.floorMod(reference.hashCode() * 31L + clock.millis(), 1_000_000_000L);
            boolean approved = code == AuthCode.APPROVED;
            Optional<String> approval =
                    approved ? Optional.of(String.format("%06d", number % APPROVAL_CODES)) : Optional.empty();
            store.jdbc()
                    .sql("insert into issuer_ledger (reference, code, approval, retrieval, released, at)"
                            + " values (?, ?, ?, ?, false, ?)")
                    .params(
                            reference,
                            code.number(),
                            approval.orElse(null),
                            number,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return new IssuerAnswer(code, approval, number);
        });
    }

    private Optional<IssuerAnswer> find(String reference) {
        return store.jdbc()
                .sql("select code, approval, retrieval from issuer_ledger where reference = ?")
                .param(reference)
                .query((row, number) -> new IssuerAnswer(
                        codeOf(row.getInt("code")),
                        Optional.ofNullable(row.getString("approval")),
                        row.getLong("retrieval")))
                .optional();
    }

    private static AuthCode codeOf(int number) {
        for (AuthCode code : AuthCode.values()) {
            if (code.number() == number) {
                return code;
            }
        }
        throw new IllegalStateException("the ledger has a code that is none: " + number);
    }

    private static String reference(IssuerRequest request) {
        return request.merchant().value() + " " + request.xid().value();
    }
}
