package kessai.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kessai.dialogue.Considered;
import kessai.dialogue.Course;
import kessai.dialogue.WhatIfTold;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;

/** What would become of a wake-up, as the parties have explained it up to now. */
final class Explanation {

    private record Line(String party, String said) {}

    private record Held(String by, String wallet) {}

    private final TerminalAddress terminal;
    private final Set<Line> lines = new LinkedHashSet<>();
    private final Map<Held, Considered> candidates = new LinkedHashMap<>();
    private Optional<Topology> topology = Optional.empty();
    private Optional<Inquiry.Stop> end = Optional.empty();
    private Optional<String> chosen = Optional.empty();

    Explanation(TerminalAddress terminal) {
        this.terminal = terminal;
    }

    /** Takes in what a round has come by; what was said before is not repeated. */
    void take(List<Inquiry.Stop> way) {
        candidates.replaceAll((held, before) -> new Considered(before.wallet(), before.known(), false, before.why()));
        chosen = Optional.empty();
        for (Inquiry.Stop stop : way) {
            String party = shown(stop.party());
            stop.told().ifPresent(told -> take(party, told));
            lines.add(new Line(party, stop.told().map(WhatIfTold::said).orElse("does not answer in time")));
        }
        end = way.isEmpty() ? Optional.empty() : Optional.of(way.get(way.size() - 1));
        way.forEach(this::follow);
    }

    private void take(String party, WhatIfTold told) {
        told.candidates().forEach(it -> candidates.put(new Held(party, it.wallet()), it));
        topology = told.topology().map(Topology::of).or(() -> topology);
    }

    private void follow(Inquiry.Stop stop) {
        stop.told().ifPresent(told -> {
            switch (told.course()) {
                case WAKES, AWAITS_PROOF ->
                    chosen = told.next().stream().findFirst().map(name -> "wallet/" + name);
                case SETTLES, FETCHES -> chosen = Optional.of(shown(stop.party()));
                case TELLS -> {}
                default -> chosen = Optional.empty();
            }
        });
    }

    private String shown(PartyName party) {
        return party.role() == Role.BRIDGE ? "terminal/" + terminal : party.toString();
    }

    /** Whether even the terminal's bridge is silent. */
    boolean isEmpty() {
        return end.filter(stop -> stop.told().isPresent() || stop.party().role() != Role.BRIDGE)
                .isEmpty();
    }

    /** Whether the bridge knows no such terminal. */
    boolean isNowhere() {
        return end.filter(stop -> stop.party().role() == Role.BRIDGE).isPresent()
                && course().filter(Course.NO_TERMINAL::equals).isPresent();
    }

    private Optional<Course> course() {
        return end.flatMap(Inquiry.Stop::told).map(WhatIfTold::course);
    }

    /** As the operator is shown it. */
    Map<String, Object> shown(List<String> brands) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("terminal", terminal.toString());
        topology.ifPresent(number -> shown.put("topology", number.number()));
        shown.put("brands", brands);
        List<Object> said = new ArrayList<>();
        lines.forEach(line -> said.add(entries("party", line.party(), "said", line.said())));
        shown.put("explanation", said);
        List<Object> considered = new ArrayList<>();
        candidates.forEach((held, it) -> considered.add(entries(
                "wallet",
                "wallet/" + it.wallet(),
                "known",
                it.known(),
                "by",
                held.by(),
                "chosen",
                it.chosen(),
                "why",
                it.why())));
        shown.put("candidates", considered);
        chosen.ifPresent(wallet -> shown.put("chosen", wallet));
        course().map(Course::asks).filter(asks -> !asks.isEmpty()).ifPresent(asks -> shown.put("asks", asks));
        course().filter(Course.REFUSES::equals).ifPresent(nobody -> shown.put("outcome", "unroutable"));
        return shown;
    }

    private static Map<String, Object> entries(Object... namesAndValues) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entries.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return entries;
    }
}
