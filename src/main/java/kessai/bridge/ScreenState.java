package kessai.bridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.wakeup.TerminalAddress;
import org.jspecify.annotations.Nullable;

/** All that a screen shows of a terminal and that changes by itself, as it is in the store at one moment. */
class ScreenState {

    private static final int LATEST = 20;

    private final WakeUps wakeUps;
    private final Prompts prompts;
    private final Preselections preselections;
    private final History history;
    private final ObjectMapper json;
    private final Clock clock;

    ScreenState(
            WakeUps wakeUps,
            Prompts prompts,
            Preselections preselections,
            History history,
            ObjectMapper json,
            Clock clock) {
        this.wakeUps = wakeUps;
        this.prompts = prompts;
        this.preselections = preselections;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    /**
     * As it is told.
     *
     * @param at when it was so, by the bridge's clock
     * @param prompts what waits for an answer, the oldest first
     * @param settlements the latest, the newest first
     * @param selection what was chosen beforehand, if something was
     */
    record State(
            Instant at,
            List<PromptShown> prompts,
            List<SettlementShown> settlements,
            @Nullable SelectionShown selection) {}

    /** What waits for a terminal's customer. */
    List<PromptShown> waiting(TerminalAddress terminal, Instant now) {
        return prompts.waiting(terminal, now).stream()
                .flatMap(prompt ->
                        wakeUps.find(prompt.settlement()).stream().map(kept -> PromptShown.of(prompt, kept.wakeUp())))
                .toList();
    }

    /** The whole, in JSON. */
    String of(TerminalAddress terminal) {
        Instant now = clock.instant();
        State state = new State(
                now,
                waiting(terminal, now),
                history.page(terminal, Optional.empty(), LATEST),
                preselections.of(terminal).map(SelectionShown::of).orElse(null));
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a terminal's state has no JSON form", e);
        }
    }
}
