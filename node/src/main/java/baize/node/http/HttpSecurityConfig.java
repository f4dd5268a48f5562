package baize.node.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Nobody logs in here: a command carries its own signature, and what is not public needs the session of {@code baize.node.session}. What
 * is left of Spring Security is its firewall against malformed addresses. Headers come from {@link SecurityHeaders}, and cross-site requests
 * are stopped by {@link SameOriginFilter}.
 */
@Configuration
public class HttpSecurityConfig {
    /**
     * Looks at methods and paths at once. Texts of parameters and headers are looked at by whoever reads them: refused only there, half way
     * through, they would be taken for a fault of ours.
     */
    @Bean
    HttpFirewall addressesAlone() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedParameterValues(_ -> true);
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        return firewall;
    }

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
