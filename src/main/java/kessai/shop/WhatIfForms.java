package kessai.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kessai.party.Directory;
import kessai.party.PartyName;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.ValueRefused;

/** Reads an operator's questions what would become of a wake-up. */
final class WhatIfForms {

    private final Contract contract;
    private final ShopSettings settings;
    private final Directory directory;
    private final PartyName self;

    WhatIfForms(Contract contract, ShopSettings settings, Directory directory, PartyName self) {
        this.contract = contract;
        this.settings = settings;
        this.directory = directory;
        this.self = self;
    }

    /** Reads what has arrived. */
    WhatIf read(Arrival arrival) {
        if (!arrival.caller().isOperator()) {
            throw Problem.of(ProblemType.FORBIDDEN, "this is the operator's").found();
        }
        JsonNode body = OrderForms.body(arrival);
        List<Problem.Fault> faults = contract.faults(Contract.Form.WHAT_IF, body);
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemType.FIELD_INVALID, faults).found();
        }
        try {
            return question(body);
        } catch (ValueRefused e) {
            throw Problem.of(ProblemType.FIELD_INVALID, e).found();
        }
    }

    private WhatIf question(JsonNode body) {
        TerminalAddress terminal = OrderForms.terminal(body);
        if (!settings.knows(terminal.bridge())) {
            throw Problem.of(
                            ProblemType.BRIDGE_UNKNOWN,
                            "/terminal",
                            "a terminal of a bridge that is known",
                            terminal.toString())
                    .found();
        }
        return new WhatIf(
                shop(body), terminal, OrderForms.amount(body.path("amount")), OrderForms.brands(body.path("brands")));
    }

    /** Any shop of this host, where none is given: it decides nothing, but answers find the host by it. */
    private ShopName shop(JsonNode body) {
        List<String> own = directory.shops().entrySet().stream()
                .filter(hosted -> hosted.getValue().equals(self.name()))
                .map(hosted -> hosted.getKey())
                .sorted()
                .toList();
        String given = body.path("shop").asText("");
        if (own.isEmpty() || (!given.isEmpty() && !own.contains(given))) {
            throw new ValueRefused("/shop", "a shop of this host", given);
        }
        return new ShopName(given.isEmpty() ? own.get(0) : given);
    }
}
