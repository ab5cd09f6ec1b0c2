package kessai.bridge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in whom the cookie shows to be signed in. What changes something needs the token of its page besides, since browsers
 * send cookies unasked; who shows a password with each request needs none.
 */
final class SessionFilter extends OncePerRequestFilter {

    /** The header with the page's token. */
    static final String TOKEN = "X-CSRF-Token";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SignIns signIns;
    private final Clock clock;

    SessionFilter(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignIns.SignIn> signIn = signIn(request);
        if (signIn.isPresent()) {
            if (!READING.contains(request.getMethod()) && !shows(signIn.get().csrf(), request.getHeader(TOKEN))) {
                Problem forged =
                        Problem.of(ProblemType.FORBIDDEN, TOKEN, "the token of the session", "none, or another");
                Problems.write(response, forged);
                return;
            }
            remember(signIn.get());
        }
        chain.doFilter(request, response);
    }

    /** Signing in begins anew, whoever was signed in before. */
    private Optional<SignIns.SignIn> signIn(HttpServletRequest request) {
        boolean begins =
                request.getMethod().equals("POST") && request.getRequestURI().equals(SessionController.PATH);
        return begins || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                ? Optional.empty()
                : SessionCookie.of(request).flatMap(token -> signIns.find(token, clock.instant()));
    }

    private static boolean shows(String expected, @Nullable String found) {
        return found != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }

    private static void remember(SignIns.SignIn signIn) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                signIn.terminal().toString(), null, AuthorityUtils.createAuthorityList(TerminalSecurity.ROLE)));
        SecurityContextHolder.setContext(context);
    }
}
