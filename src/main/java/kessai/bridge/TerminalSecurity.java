package kessai.bridge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import kessai.page.PageHeaders;
import kessai.party.ConditionalOnParty;
import kessai.party.Role;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * A terminal's customer is let in to that terminal only: with its address and password in every request, as other terminals
 * do, or as signed in on the screen.
 */
@Configuration
@ConditionalOnParty(Role.BRIDGE)
class TerminalSecurity {

    /** What the customer of a terminal may. */
    static final String ROLE = "ROLE_CUSTOMER";

    /** A script's request says where it comes from; a password dialog over the page would be of no use to it. */
    private static final String FROM_A_PAGE = "Sec-Fetch-Site";

    @Bean
    @Order(1)
    SecurityFilterChain terminalSecurityChain(HttpSecurity http, Logins logins, SignIns signIns, Clock clock)
            throws Exception {
        PageHeaders.strict(http);
        return http.securityMatcher("/terminals/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(TerminalSecurity::refuse))
                .addFilterBefore(new SessionFilter(signIns, clock), BasicAuthenticationFilter.class)
                .authenticationManager(shown -> checked(shown, logins))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, CustomerDocument.PATH)
                                .permitAll()
                                .requestMatchers(SessionController.PATH)
                                .permitAll()
                                .anyRequest()
                                .hasAuthority(ROLE))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(TerminalSecurity::refuse))
                .build();
    }

    /** The page itself is for everybody: what it shows, it asks the API for. */
    @Bean
    @Order(2)
    SecurityFilterChain screenSecurityChain(HttpSecurity http) throws Exception {
        return PageHeaders.forEverybody(http.securityMatcher("/screen", "/screen/**"));
    }

    private static Authentication checked(Authentication shown, Logins logins) {
        String terminal = shown.getName();
        String address =
                shown.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (logins.isLocked(terminal, address)) {
            throw new LockedException(Logins.LOCKED);
        }
        if (!(shown.getCredentials() instanceof String password) || !logins.accepts(terminal, password, address)) {
            throw new BadCredentialsException(Logins.WRONG);
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                terminal, null, AuthorityUtils.createAuthorityList(ROLE));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof LockedException) {
            Problems.write(response, Problem.of(ProblemType.TOO_MANY_TRIES, Logins.LOCKED));
            return;
        }
        String challenge = request.getHeader(FROM_A_PAGE) == null ? "Basic realm=\"terminal\"" : "Session";
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        String words = why instanceof BadCredentialsException
                ? Logins.WRONG
                : "send the terminal's address and password, or sign in at " + SessionController.PATH;
        Problems.write(response, Problem.of(ProblemType.NOT_SIGNED_IN, words));
    }
}
