package kessai.shop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kessai.journey.JourneyEntry;
import kessai.wakeup.Brand;
import kessai.wakeup.Money;
import org.jspecify.annotations.Nullable;

/** Settlements and journeys as the ingress shows them. */
final class Shown {

    private Shown() {}

    static Map<String, @Nullable Object> of(Settlement settlement, SettlementState state) {
        Optional<Ending> ending = settlement.ending().filter(end -> state == SettlementState.ENDED);
        Money amount = settlement.wakeUp().amount();
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", settlement.id().text());
        shown.put("order", settlement.order().text());
        shown.put("amount", Map.of("currency", amount.currency().code(), "value", amount.value()));
        shown.put(
                "brands", settlement.wakeUp().brands().stream().map(Brand::text).toList());
        shown.put("state", state.word());
        shown.put("outcome", ending.map(end -> end.outcome().word()).orElse(null));
        shown.put("brand", ending.flatMap(Ending::brand).map(Brand::text).orElse(null));
        shown.put("reason", ending.map(Ending::reason).orElse(null));
        shown.put("startedAt", settlement.startedAt().toString());
        shown.put("endedAt", ending.map(end -> end.at().toString()).orElse(null));
        shown.put("deadline", settlement.deadline().toString());
        return shown;
    }

    static Map<String, String> of(JourneyEntry entry) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("at", entry.at().toString());
        shown.put("party", entry.party());
        shown.put("step", entry.step());
        shown.put("detail", entry.detail());
        return shown;
    }
}
