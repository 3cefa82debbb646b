package io.taskflow.service.security.web;

import io.taskflow.service.security.SecuritySettings;
import jakarta.servlet.DispatcherType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may call what, before any rule of the business. */
final class AccessRules {
    private AccessRules() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            SecuritySettings settings) {
        // The first dispatch was judged already; an error or a finished asynchronous answer must get out.
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        requests.requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .permitAll();
        if (settings.openMetrics()) {
            requests.requestMatchers("/actuator/prometheus").permitAll();
        }
        settings.publicPaths().stream()
                .map(PublicPath::parse)
                .forEach(path -> requests.requestMatchers(path.matcher()).permitAll());
        requests.requestMatchers("/actuator/**", "/api/admin/**").hasRole("admin");
        requests.anyRequest().hasAnyRole("user", "admin");
    }
}
