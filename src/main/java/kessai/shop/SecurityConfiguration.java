package kessai.shop;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.problem.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Who may call what. Nobody without a key, but for health and the document; and no cookie, so no forged request. */
@Configuration
class SecurityConfiguration {

    private static final String SHOP = "SHOP";
    private static final String OPERATOR = "OPERATOR";
    private static final String[] FOR_EVERYBODY = {"/openapi.yaml", "/actuator/health", "/actuator/health/**"};

    @Bean
    SecurityFilterChain ingressSecurity(HttpSecurity http, ObjectProvider<ApiKeys> keys) throws Exception {
        BearerFilter bearer = new BearerFilter(
                key -> Optional.ofNullable(keys.getIfAvailable()).flatMap(known -> known.caller(key)));
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Customizer.withDefaults())
                .addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // A request that was let in once comes back when it has been answered, or has failed.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, FOR_EVERYBODY)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, FOR_EVERYBODY)
                        .permitAll()
                        .requestMatchers("/settlements", "/settlements/**")
                        .hasRole(SHOP)
                        .requestMatchers("/operator/**", "/actuator/**")
                        .hasRole(OPERATOR)
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, fault) -> BearerFilter.refuse(response))
                        .accessDeniedHandler((request, response, fault) -> Problems.write(
                                response, Problem.of(ProblemType.FORBIDDEN, "the key is not one for this"))))
                .build();
    }
}
