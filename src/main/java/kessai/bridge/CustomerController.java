package kessai.bridge;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kessai.party.ConditionalOnParty;
import kessai.party.Role;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.wakeup.Topology;
import kessai.wakeup.ValueRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a terminal's customer decides: answers what waits, and chooses a wallet beforehand. */
@RestController
@ConditionalOnParty(Role.BRIDGE)
@RequestMapping("/terminals/{terminal}")
class CustomerController {

    private final ScreenState state;
    private final Prompts prompts;
    private final Preselections preselections;
    private final Answers answers;
    private final Clock clock;

    CustomerController(ScreenState state, Prompts prompts, Preselections preselections, Answers answers, Clock clock) {
        this.state = state;
        this.prompts = prompts;
        this.preselections = preselections;
        this.answers = answers;
        this.clock = clock;
    }

    /** A choice beforehand: {@code {"wallet": "sw-1", "once": false}}. */
    record SelectionForm(@Nullable String wallet, boolean once) {}

    /** What waits for an answer, the oldest first. */
    @GetMapping("/prompts")
    List<PromptShown> waiting(SignedIn customer) {
        return state.waiting(customer.address(), clock.instant());
    }

    /** Answers a question: the first answer counts; the same one again is as good as the first. */
    @PostMapping(path = "/prompts/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> answer(@PathVariable("id") UUID id, @RequestBody GivenForm form, SignedIn customer) {
        Prompt prompt = prompts.find(id)
                .filter(it -> it.terminal().equals(customer.address()))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "there is no such question")
                        .found());
        try {
            Given given = form.to(prompt);
            if (!answers.take(prompt, given)) {
                checkSame(prompts.find(id).flatMap(Prompt::given), given);
            }
            return ResponseEntity.noContent().build();
        } catch (ValueRefused e) {
            throw Problem.of(ProblemType.FIELD_INVALID, e).found();
        }
    }

    private static void checkSame(Optional<Given> first, Given given) {
        if (first.isEmpty()) {
            throw Problem.of(ProblemType.TOO_LATE, "too late: the settlement's time is up, or it has ended")
                    .found();
        }
        if (!first.get().equals(given)) {
            throw Problem.of(ProblemType.ANSWERED_BEFORE, "it was answered before: " + first.get())
                    .found();
        }
    }

    /** Topology 101: the wallet that was chosen beforehand, if one was. */
    @GetMapping("/selection")
    ResponseEntity<SelectionShown> chosen(SignedIn customer) {
        checkPreselects(customer);
        return preselections
                .of(customer.address())
                .map(SelectionShown::of)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Topology 101: chooses a wallet beforehand, for the next wake-up only or until the customer changes it. */
    @PutMapping(path = "/selection", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> choose(@RequestBody SelectionForm form, SignedIn customer) {
        checkPreselects(customer);
        try {
            preselections.choose(
                    customer.address(),
                    new Preselections.Preselection(
                            GivenForm.preselected(customer.terminal(), form.wallet()), form.once()));
            return ResponseEntity.noContent().build();
        } catch (ValueRefused e) {
            throw Problem.of(ProblemType.FIELD_INVALID, e).found();
        }
    }

    /** Topology 101: takes the choice back; the next wake-up asks. */
    @DeleteMapping("/selection")
    ResponseEntity<Void> forget(SignedIn customer) {
        checkPreselects(customer);
        preselections.forget(customer.address());
        return ResponseEntity.noContent().build();
    }

    private static void checkPreselects(SignedIn customer) {
        Topology topology = customer.terminal().topology();
        if (topology != Topology.PRESELECTED) {
            throw Problem.of(ProblemType.NOTHING_TO_SELECT, "in topology " + topology + " nothing is chosen beforehand")
                    .found();
        }
    }
}
