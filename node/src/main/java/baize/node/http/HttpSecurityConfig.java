package baize.node.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Nobody logs in here: a command carries its own signature, and what is not public needs the session of {@code baize.node.session}. What
 * is left of Spring Security is its firewall against malformed addresses. Headers come from {@link SecurityHeaders}, and cross-site requests
 * are stopped by {@link SameOriginFilter}.
 */
@Configuration
public class HttpSecurityConfig {
    /** The one chain. */
    @Bean
    SecurityFilterChain everyRequest(HttpSecurity http) throws Exception {
        return http.securityMatcher("/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }
}
