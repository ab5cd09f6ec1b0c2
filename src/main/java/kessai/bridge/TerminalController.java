package kessai.bridge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kessai.party.ConditionalOnParty;
import kessai.party.Role;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.wakeup.Topology;
import kessai.wakeup.ValueRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a terminal's customer looks at: the terminal, its settlements, what its modules know, and what happens. */
@RestController
@ConditionalOnParty(Role.BRIDGE)
@RequestMapping("/terminals/{terminal}")
class TerminalController {

    private static final int PAGE = 50;

    private final History history;
    private final Knowledge knowledge;
    private final ScreenState state;
    private final EventStreams streams;
    private final Onlookers onlookers;

    TerminalController(
            History history, Knowledge knowledge, ScreenState state, EventStreams streams, Onlookers onlookers) {
        this.history = history;
        this.knowledge = knowledge;
        this.state = state;
        this.streams = streams;
        this.onlookers = onlookers;
    }

    /**
     * A terminal.
     *
     * @param topology its arrangement, by number
     * @param arrangement the same by name
     * @param user who is signed in
     * @param preselects whether its customer chooses a wallet beforehand
     * @param screens how many event streams of it are open
     * @param watched whether its screen is open, seen or not, or was lately
     */
    record TerminalShown(
            String terminal,
            String name,
            int topology,
            String arrangement,
            String user,
            boolean preselects,
            int screens,
            boolean watched) {}

    /**
     * A page of settlements, the newest first.
     *
     * @param next what to ask for as {@code before} to get the next page; none on the last
     */
    record Page(List<SettlementShown> settlements, @Nullable String next) {}

    @GetMapping
    TerminalShown terminal(SignedIn customer) {
        Topology topology = customer.terminal().topology();
        int screens = streams.of(customer.address());
        return new TerminalShown(
                customer.address().toString(),
                customer.terminal().name().text(),
                topology.number(),
                topology.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                customer.address().toString(),
                topology == Topology.PRESELECTED,
                screens,
                screens > 0 || onlookers.of(customer.address()));
    }

    @GetMapping("/settlements")
    Page settlements(@RequestParam(name = "before", required = false) @Nullable String before, SignedIn customer) {
        List<SettlementShown> found = history.page(customer.address(), place(before), PAGE + 1);
        if (found.size() <= PAGE) {
            return new Page(found, null);
        }
        List<SettlementShown> shown = found.subList(0, PAGE);
        return new Page(shown, History.Place.after(shown.get(PAGE - 1)).toString());
    }

    private static Optional<History.Place> place(@Nullable String before) {
        try {
            return Optional.ofNullable(before).map(History.Place::parse);
        } catch (ValueRefused e) {
            throw Problem.of(ProblemType.FIELD_INVALID, e).found();
        }
    }

    @GetMapping("/modules")
    List<ModuleShown> modules(SignedIn customer) {
        return knowledge.of(customer.terminal());
    }

    /** How things stand now: what an event would tell. */
    @GetMapping(path = "/state", produces = MediaType.APPLICATION_JSON_VALUE)
    String state(SignedIn customer) {
        onlookers.look(customer.address());
        return state.of(customer.address());
    }

    /** What happens, as it happens. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(SignedIn customer, HttpServletRequest request) {
        SseEmitter stream = streams.open(customer.address()).orElseThrow(() -> Problem.of(
                        ProblemType.TOO_MANY_LISTENERS, "close one of the terminal's screens, or try again later")
                .found());
        onlookers.look(customer.address());
        StreamsBegin.later(request, () -> streams.begin(customer.address(), stream));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }
}
