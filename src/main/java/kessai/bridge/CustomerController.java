package kessai.bridge;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kessai.party.ConditionalOnParty;
import kessai.party.Role;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import kessai.wakeup.ValueRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a terminal's customer may do over HTTP: see what waits, answer it, and choose a wallet beforehand. */
@RestController
@ConditionalOnParty(Role.BRIDGE)
@RequestMapping("/terminals/{terminal}")
class CustomerController {

    private final Terminals terminals;
    private final WakeUps wakeUps;
    private final Prompts prompts;
    private final Preselections preselections;
    private final Answers answers;
    private final Clock clock;

    CustomerController(
            Terminals terminals,
            WakeUps wakeUps,
            Prompts prompts,
            Preselections preselections,
            Answers answers,
            Clock clock) {
        this.terminals = terminals;
        this.wakeUps = wakeUps;
        this.prompts = prompts;
        this.preselections = preselections;
        this.answers = answers;
        this.clock = clock;
    }

    /** A choice beforehand: {@code {"wallet": "sw-1", "once": false}}. */
    record SelectionForm(@Nullable String wallet, boolean once) {}

    /** What waits for an answer, the oldest first; another terminal's is as good as not there. */
    @GetMapping("/prompts")
    ResponseEntity<?> waiting(@PathVariable("terminal") String terminal, Principal customer) {
        Optional<TerminalAddress> own = own(terminal, customer);
        if (own.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "there is no such terminal");
        }
        List<PromptShown> shown = prompts.waiting(own.get(), clock.instant()).stream()
                .flatMap(prompt ->
                        wakeUps.find(prompt.settlement()).stream().map(kept -> PromptShown.of(prompt, kept.wakeUp())))
                .toList();
        return ResponseEntity.ok(shown);
    }

    /** Answers a question: the first answer counts; the same one again is as good as the first. */
    @PostMapping(path = "/prompts/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> answer(
            @PathVariable("terminal") String terminal,
            @PathVariable("id") UUID id,
            @RequestBody GivenForm form,
            Principal customer) {
        Optional<Prompt> prompt = own(terminal, customer)
                .flatMap(own -> prompts.find(id).filter(it -> it.terminal().equals(own)));
        if (prompt.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "there is no such question");
        }
        Given given;
        try {
            given = form.to(prompt.get());
        } catch (ValueRefused e) {
            return problem(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(e.getMessage()));
        }
        return answers.take(prompt.get(), given) ? ResponseEntity.noContent().build() : late(id, given);
    }

    private ResponseEntity<?> late(UUID id, Given given) {
        Optional<Given> first = prompts.find(id).flatMap(Prompt::given);
        if (first.equals(Optional.of(given))) {
            return ResponseEntity.noContent().build();
        }
        return problem(
                HttpStatus.CONFLICT,
                first.map(it -> "it was answered before: " + it)
                        .orElse("too late: the settlement's time is up, or it has ended"));
    }

    /** Topology 101: chooses a wallet beforehand, for the next wake-up only or until the customer changes it. */
    @PutMapping(path = "/selection", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> choose(
            @PathVariable("terminal") String terminal, @RequestBody SelectionForm form, Principal customer) {
        Optional<TerminalAddress> own = own(terminal, customer);
        Optional<TerminalDescriptor> described = own.flatMap(terminals::at);
        if (described.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "there is no such terminal");
        }
        if (described.get().topology() != Topology.PRESELECTED) {
            return problem(
                    HttpStatus.CONFLICT, "in topology " + described.get().topology() + " nothing is chosen beforehand");
        }
        try {
            preselections.choose(
                    own.orElseThrow(),
                    new Preselections.Preselection(GivenForm.preselected(described.get(), form.wallet()), form.once()));
            return ResponseEntity.noContent().build();
        } catch (ValueRefused e) {
            return problem(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<TerminalAddress> own(String terminal, Principal customer) {
        return terminal.equals(customer.getName()) ? Optional.of(TerminalAddress.parse(terminal)) : Optional.empty();
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
