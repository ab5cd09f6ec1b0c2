package kessai.shop;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import kessai.journey.JourneyEntry;
import kessai.observation.SettlementLog;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.routing.Headers;
import kessai.store.Outbox;
import kessai.store.Store;
import kessai.wakeup.LidM;
import kessai.wakeup.SettlementId;
import kessai.wakeup.WakeUpText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/** Opens settlements: in one transaction the settlement, its first journey entry, its wake-up and the answer. */
final class Openings {

    private static final Logger LOG = LoggerFactory.getLogger(Openings.class);

    private final Store store;
    private final Outbox outbox;
    private final Settlements settlements;
    private final Journeys journeys;
    private final IdempotencyKeys keys;
    private final Duration usualDeadline;
    private final Duration journeyPatience;
    private final Clock clock;
    private final SecureRandom random;

    Openings(
            Store store,
            Outbox outbox,
            Settlements settlements,
            Journeys journeys,
            IdempotencyKeys keys,
            Duration usualDeadline,
            Duration journeyPatience,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.outbox = outbox;
        this.settlements = settlements;
        this.journeys = journeys;
        this.keys = keys;
        this.usualDeadline = usualDeadline;
        this.journeyPatience = journeyPatience;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Opens a settlement, or finds the one that the order has; it is on disk when this returns.
     *
     * @return what was answered, now kept under the key
     */
    IdempotencyKeys.Answered open(PostedOrder order, String key, String fingerprint) {
        try {
            return store.inTransaction(() -> openOnce(order, key, fingerprint));
        } catch (DuplicateKeyException e) {
            return store.inTransaction(() -> openOnce(order, key, fingerprint));
        }
    }

    private IdempotencyKeys.Answered openOnce(PostedOrder order, String key, String fingerprint) {
        String digest = order.digest();
        Optional<KnownOrder> known = settlements.find(order.shop(), order.order());
        if (known.isPresent() && !known.get().contentDigest().equals(digest)) {
            throw Problem.of(
                            ProblemType.ORDER_CONFLICT,
                            "/order",
                            "an order that is new, or posted with the content it had",
                            order.order().text())
                    .found();
        }
        SettlementId id = known.map(KnownOrder::id).orElseGet(() -> openNew(order, digest));
        SettlementState state = known.flatMap(same -> settlements.find(same.id()))
                .map(this::state)
                .orElse(SettlementState.OPEN);
        String answer = new String(Json.write(Map.of("id", id.text(), "state", state.word())), StandardCharsets.UTF_8);
        IdempotencyKeys.Answered answered = new IdempotencyKeys.Answered(fingerprint, id, answer);
        keys.add(order.shop(), key, answered);
        return answered;
    }

    private SettlementState state(Settlement settlement) {
        return settlement.shown(clock.instant(), journeyPatience);
    }

    private SettlementId openNew(PostedOrder order, String digest) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Settlement settlement = new Settlement(
                SettlementId.random(random),
                order.shop(),
                order.order(),
                order.terminal(),
                order.capture(),
                order.wakeUp(LidM.random(random)),
                SettlementState.OPEN,
                Optional.empty(),
                now,
                deadline(order, now),
                false);
        settlements.add(settlement, digest);
        journeys.note(new JourneyEntry(
                settlement.id(),
                now,
                "shop/" + order.shop(),
                "accepted",
                order.initiation().amount() + " with " + order.initiation().brands() + " for " + order.terminal()));
        wake(settlement);
        Settlements.afterCommit(() -> SettlementLog.about(
                settlement.id().text(), () -> LOG.info("accepted from {} for {}", order.shop(), order.terminal())));
        return settlement.id();
    }

    private Instant deadline(PostedOrder order, Instant now) {
        Instant deadline = order.deadline().orElse(now.plus(usualDeadline)).truncatedTo(ChronoUnit.MICROS);
        if (!deadline.isAfter(now) || deadline.isAfter(now.plus(SettlementSettings.LONGEST))) {
            throw Problem.of(
                            ProblemType.FIELD_INVALID,
                            "/deadline",
                            "a time to come, at most 24 hours ahead",
                            deadline.toString())
                    .found();
        }
        return deadline;
    }

    private void wake(Settlement settlement) {
        Map<String, String> headers = Map.of(
                Headers.SETTLEMENT, settlement.id().text(),
                Headers.TERMINAL, settlement.terminal().toString(),
                Headers.SHOP, settlement.shop().text(),
                Headers.PROTOCOL, settlement.wakeUp().protocol().text(),
                Headers.MESSAGE_TYPE, "WakeUp",
                Headers.DEADLINE, settlement.deadline().toString());
        String address = "bridge." + settlement.terminal().bridge() + ".wake-up";
        outbox.add(address, headers, WakeUpText.print(settlement.wakeUp()));
    }
}
