package kessai.shop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls, by the key in {@code Authorization: Bearer}. A key that nobody has is refused at once. */
final class BearerFilter extends OncePerRequestFilter {

    /** The request's attribute that holds the {@link Caller}. */
    static final String CALLER = "kessai.caller";

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]{1,512}) *");

    private final Function<String, Optional<Caller>> keys;

    BearerFilter(Function<String, Optional<Caller>> keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            chain.doFilter(request, response);
            return;
        }
        Matcher matcher = BEARER.matcher(authorization);
        Optional<Caller> caller = matcher.matches() ? keys.apply(matcher.group(1)) : Optional.empty();
        if (caller.isEmpty()) {
            refuse(response);
            return;
        }
        request.setAttribute(CALLER, caller.get());
        remember(caller.get());
        chain.doFilter(request, response);
    }

    private static void remember(Caller caller) {
        String role = caller.isOperator() ? "ROLE_OPERATOR" : "ROLE_SHOP";
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                caller.name(), null, AuthorityUtils.createAuthorityList(role)));
        SecurityContextHolder.setContext(context);
    }

    /** The answer to a request with no key, or with one that is not known; which of them, it does not say. */
    static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Problems.write(
                response,
                Problem.of(ProblemType.UNAUTHENTICATED, "send Authorization: Bearer with a key that is known"));
    }
}
