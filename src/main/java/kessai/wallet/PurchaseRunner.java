package kessai.wallet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.wakeup.SettlementId;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a wallet's purchases on their routes, and starts them again when no answer came: at once for a settlement that
 * was just approved, from the store for what waits, was interrupted by a kill, or must be asked about. What does not fit
 * waits in the store.
 */
class PurchaseRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PurchaseRunner.class);
    private static final int MOST_AT_ONCE = 128;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ProducerTemplate producer;
    private final Clock clock;
    private final Semaphore permits = new Semaphore(MOST_AT_ONCE);
    private final Set<SettlementId> running = ConcurrentHashMap.newKeySet();

    PurchaseRunner(ProducerTemplate producer, Clock clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /** Begins the purchase of a settlement that was just approved; it waits in the store when too many are under way. */
    void begin(ServerWallet wallet, Settlement approved) {
        start(beginning(wallet, approved), wallet, approved.promoted().settlement(), () -> true);
    }

    private static String beginning(ServerWallet wallet, Settlement approved) {
        return wallet.acquisition(approved).isPresent() ? "direct:acquired-purchase" : "direct:purchase";
    }

    /** Asks the merchant about a PReq that is kept: how the purchase stands, or for its answer. */
    void ask(ServerWallet wallet, Settlement requested) {
        start(asking(wallet, requested), wallet, requested.promoted().settlement(), () -> true);
    }

    private static String asking(ServerWallet wallet, Settlement requested) {
        return wallet.acquisition(requested).isPresent() ? "direct:acquired-request" : "direct:inquiry";
    }

    /** Acts on what is due: asks merchants, and ends what nobody approved in time. */
    void sweep(ServerWallet wallet) {
        Instant now = clock.instant();
        for (Settlement late : wallet.settlements().overdue(now, MOST_AT_ONCE)) {
            if (!running.contains(late.promoted().settlement())) {
                wallet.expire(late, new OutcomeTold(Outcome.EXPIRED, Optional.of(late.brand()), whyLate(late)), now);
            }
        }
        for (Settlement due : wallet.settlements().due(now, permits.availablePermits())) {
            String route = due.state() == Settlement.State.REQUESTED ? asking(wallet, due) : beginning(wallet, due);
            start(route, wallet, due.promoted().settlement(), () -> isAsSeen(wallet, due));
        }
    }

    /** What was under way when it was read may have gone on since, and ended just before it would be started again. */
    private static boolean isAsSeen(ServerWallet wallet, Settlement seen) {
        return wallet.settlements()
                .find(seen.promoted().settlement())
                .filter(found -> found.state() == seen.state() && found.attempts() == seen.attempts())
                .isPresent();
    }

    private static String whyLate(Settlement late) {
        return switch (late.state()) {
            case ACQUIRING, ORDERING -> "the wallet that keeps the customer's certificate did not answer in time";
            case ASKED -> "the customer did not answer in time";
            default -> "the shop's merchant did not answer in time";
        };
    }

    private void start(String route, ServerWallet wallet, SettlementId settlement, BooleanSupplier wanted) {
        if (!reserved(settlement, wanted)) {
            return;
        }
        CompletableFuture<Exchange> unused = CompletableFuture.completedFuture(route)
                .thenCompose(to -> producer.asyncSend(to, exchange -> Leg.begin(exchange, wallet, settlement)))
                .whenComplete((exchange, failure) -> ended(wallet, settlement, exchange, failure));
    }

    /** Whether it has a place among those under way: not if it is one of them, or not wanted any more, or there is none. */
    private boolean reserved(SettlementId settlement, BooleanSupplier wanted) {
        if (!running.add(settlement)) {
            return false;
        }
        boolean starts = false;
        try {
            starts = wanted.getAsBoolean() && permits.tryAcquire();
            return starts;
        } finally {
            if (!starts) {
                running.remove(settlement);
            }
        }
    }

    private void ended(ServerWallet wallet, SettlementId settlement, Exchange exchange, Throwable failure) {
        try {
            Throwable cause = failure != null ? failure : exchange.getException();
            if (cause != null) {
                LOG.info("{}: {} is asked about again: {}", wallet.name(), settlement, cause.getMessage());
                again(wallet, settlement);
            }
        } finally {
            running.remove(settlement);
            permits.release();
        }
    }

    private void again(ServerWallet wallet, SettlementId settlement) {
        wallet.settlements().find(settlement).ifPresent(found -> {
            long factor = 1L << Math.min(found.attempts(), 10);
            Duration pause = FIRST_PAUSE.multipliedBy(factor);
            Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            wallet.settlements().again(settlement, clock.instant().plus(bounded));
        });
    }
}
