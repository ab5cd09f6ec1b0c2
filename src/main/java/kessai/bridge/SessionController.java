package kessai.bridge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import kessai.party.ConditionalOnParty;
import kessai.party.Role;
import kessai.problem.Problem;
import kessai.problem.ProblemFound;
import kessai.problem.ProblemType;
import kessai.wakeup.TerminalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page signs in once, and out. Other terminals show their password with each request and have no session. */
@RestController
@ConditionalOnParty(Role.BRIDGE)
@RequestMapping(SessionController.PATH)
class SessionController {

    /** A terminal's address has an @, so none is called this. */
    static final String PATH = "/terminals/session";

    private final SignIns signIns;
    private final Logins logins;
    private final EventStreams streams;
    private final Clock clock;

    SessionController(SignIns signIns, Logins logins, EventStreams streams, Clock clock) {
        this.signIns = signIns;
        this.logins = logins;
        this.streams = streams;
        this.clock = clock;
    }

    /** {@code {"terminal": "102@demo", "password": "…"}}. */
    record SignInForm(@Nullable String terminal, @Nullable String password) {

        @Override
        public String toString() {
            return "SignInForm[" + terminal + "]";
        }
    }

    /** Who is signed in, and the token that is to be shown with what changes something. */
    record Session(String terminal, String csrf, Instant expiresAt) {

        static Session of(SignIns.SignIn signIn) {
            return new Session(signIn.terminal().toString(), signIn.csrf(), signIn.expiresAt());
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Session> signIn(@RequestBody SignInForm form, HttpServletRequest request) {
        String terminal = form.terminal() == null ? "" : form.terminal();
        String password = form.password() == null ? "" : form.password();
        if (logins.isLocked(terminal, request.getRemoteAddr())) {
            throw Problem.of(ProblemType.TOO_MANY_TRIES, Logins.LOCKED).found();
        }
        if (!logins.accepts(terminal, password, request.getRemoteAddr())) {
            throw Problem.of(ProblemType.NOT_SIGNED_IN, Logins.WRONG).found();
        }
        SessionCookie.of(request).ifPresent(signIns::close);
        String token = signIns.open(TerminalAddress.parse(terminal), clock.instant());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.keeping(token, request))
                .body(Session.of(signIns.find(token, clock.instant()).orElseThrow()));
    }

    @GetMapping
    Session session(HttpServletRequest request) {
        return SessionCookie.of(request)
                .flatMap(token -> signIns.find(token, clock.instant()))
                .map(Session::of)
                .orElseThrow(SessionController::nobody);
    }

    /** Signs out here; other devices stay signed in. */
    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SessionCookie.of(request).ifPresent(token -> {
            signIns.find(token, clock.instant()).ifPresent(signIn -> {
                signIns.close(token);
                streams.end(signIn.terminal());
            });
        });
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.forgetting(request))
                .build();
    }

    private static ProblemFound nobody() {
        return Problem.of(ProblemType.NOT_SIGNED_IN, "nobody is signed in").found();
    }
}
