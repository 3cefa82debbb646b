package io.taskflow.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskflow.service.security.CurrentUser;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /api/session}: tells a page who it is, and what to send along with changes. 401 where nobody is logged in. */
@Configuration(proxyBeanMethods = false)
class SessionPage {

    /**
     * The caller.
     *
     * @param csrfToken for the header {@code X-CSRF-Token}; left out for a caller with a bearer token, who needs none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID userId,
            String username,
            Set<String> roles,
            @Nullable String csrfToken) {}

    @Bean
    RouterFunction<ServerResponse> session() {
        return RouterFunctions.route().GET("/api/session", SessionPage::show).build();
    }

    private static Mono<ServerResponse> show(ServerRequest request) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .cast(JwtAuthenticationToken.class)
                .map(JwtAuthenticationToken::getToken)
                .zipWith(SessionRelay.of(request.exchange())
                        .map(SessionId::csrfToken)
                        .defaultIfEmpty(""))
                .map(caller -> view(caller.getT1(), caller.getT2()))
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    private static View view(Jwt token, String csrfToken) {
        CurrentUser user = CurrentUser.of(token);
        return new View(user.id(), user.username(), user.roles(), csrfToken.isEmpty() ? null : csrfToken);
    }
}
