package kessai.bridge;

import kessai.party.ConditionalOnParty;
import kessai.party.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A terminal's customer is let in with the terminal's address and password, and to that terminal only. Every request brings
 * them along; there is no cookie, and what changes something is JSON, which no page of another origin can send unasked.
 */
@Configuration
@ConditionalOnParty(Role.BRIDGE)
class TerminalSecurity {

    private static final String CUSTOMER = "CUSTOMER";

    @Bean
    @Order(1)
    SecurityFilterChain terminalSecurityChain(HttpSecurity http, Logins logins) throws Exception {
        return http.securityMatcher("/terminals/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Customizer.withDefaults())
                .httpBasic(Customizer.withDefaults())
                .authenticationManager(shown -> checked(shown, logins))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(CUSTOMER))
                .build();
    }

    private static Authentication checked(Authentication shown, Logins logins) {
        String terminal = shown.getName();
        if (logins.isLocked(terminal)) {
            throw new LockedException("too many wrong passwords; try again in a minute");
        }
        if (!(shown.getCredentials() instanceof String password) || !logins.accepts(terminal, password)) {
            throw new BadCredentialsException("the terminal or its password is not right");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                terminal, null, AuthorityUtils.createAuthorityList("ROLE_" + CUSTOMER));
    }
}
