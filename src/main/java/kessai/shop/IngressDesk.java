package kessai.shop;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kessai.problem.Problem;
import kessai.problem.ProblemFound;
import kessai.problem.ProblemType;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;

/** Does what the operations of the ingress say: opens settlements, shows them, and shows their journeys. */
final class IngressDesk {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final OrderForms forms;
    private final Openings openings;
    private final Settlements settlements;
    private final Journeys journeys;
    private final IdempotencyKeys keys;
    private final ShopSettings settings;
    private final Clock clock;

    /** What is being handled in this process: a shop and its key. */
    private final Set<Map.Entry<ShopName, String>> inProgress = ConcurrentHashMap.newKeySet();

    IngressDesk(
            OrderForms forms,
            Openings openings,
            Settlements settlements,
            Journeys journeys,
            IdempotencyKeys keys,
            ShopSettings settings,
            Clock clock) {
        this.forms = forms;
        this.openings = openings;
        this.settlements = settlements;
        this.journeys = journeys;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** {@code POST /settlements}. */
    public Answer open(Arrival arrival) {
        ShopName shop = shop(arrival);
        Map.Entry<ShopName, String> key = Map.entry(shop, IdempotencyKey.of(arrival));
        if (!inProgress.add(key)) {
            throw Problem.of(ProblemType.REQUEST_IN_PROGRESS, "ask again when the first request has been answered")
                    .found();
        }
        try {
            return open(arrival, shop, key.getValue());
        } finally {
            inProgress.remove(key);
        }
    }

    private Answer open(Arrival arrival, ShopName shop, String key) {
        String fingerprint = arrival.fingerprint();
        Optional<IdempotencyKeys.Answered> before = keys.find(shop, key);
        if (before.isPresent() && !before.get().fingerprint().equals(fingerprint)) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "Idempotency-Key", "the request it was used for", key)
                    .found();
        }
        IdempotencyKeys.Answered answered = before.orElseGet(() -> openNew(arrival, shop, key, fingerprint));
        return Answer.json(
                ACCEPTED,
                Map.of("Location", "/settlements/" + answered.settlement()),
                answered.answer().getBytes(StandardCharsets.UTF_8));
    }

    private IdempotencyKeys.Answered openNew(Arrival arrival, ShopName shop, String key, String fingerprint) {
        PostedOrder order = forms.read(arrival, shop);
        if (!settings.knows(order.terminal().bridge())) {
            String field = arrival.isJson() ? "/terminal" : "Kessai-Terminal";
            throw Problem.of(
                            ProblemType.BRIDGE_UNKNOWN,
                            field,
                            "a terminal of a bridge that is known",
                            order.terminal().toString())
                    .found();
        }
        return openings.open(order, key, fingerprint);
    }

    /** {@code GET /settlements/{id}}; whoever prefers to wait has waited when it comes here. */
    public Answer show(Arrival arrival) {
        ShopName shop = shop(arrival);
        Settlement settlement = settlement(arrival.inPath("/settlements/{id}", "id"))
                .filter(found -> found.shop().equals(shop))
                .orElseThrow(IngressDesk::nothing);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "no-store");
        Optional<Duration> wait = Prefer.wait(arrival.headers("Prefer"));
        wait.ifPresent(applied -> headers.put("Preference-Applied", "wait=" + applied.toSeconds()));
        SettlementState state = settlement.shown(clock.instant(), settings.journeyPatience());
        return Answer.json(OK, headers, Json.write(Shown.of(settlement, state)));
    }

    /** {@code GET /operator/settlements/{id}/journey}. */
    public Answer journey(Arrival arrival) {
        if (!arrival.caller().isOperator()) {
            throw Problem.of(ProblemType.FORBIDDEN, "this is the operator's").found();
        }
        SettlementId id = settlement(arrival.inPath("/operator/settlements/{id}/journey", "id"))
                .map(Settlement::id)
                .orElseThrow(IngressDesk::nothing);
        return Answer.json(
                OK,
                Map.of("Cache-Control", "no-store"),
                Json.write(journeys.of(id).stream().map(Shown::of).toList()));
    }

    private Optional<Settlement> settlement(String id) {
        return SettlementId.isOne(id) ? settlements.find(new SettlementId(id)) : Optional.empty();
    }

    private static ShopName shop(Arrival arrival) {
        return arrival.caller().shop().orElseThrow(() -> Problem.of(ProblemType.FORBIDDEN, "this is a shop's")
                .found());
    }

    private static ProblemFound nothing() {
        return Problem.of(ProblemType.NOT_FOUND, "there is no such settlement").found();
    }
}
