package io.taskflow.notification.live.handshake;

import io.taskflow.notification.live.LiveSettings;
import io.taskflow.service.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Where the socket is found and what it allows. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveSocketConfiguration implements WebSocketConfigurer {

    static final String PATH = "/ws";

    /** Nobody sends us binary frames; the container sets this much aside for each connection. */
    private static final int BINARY_BUFFER = 256;

    private final LiveSocketHandler handler;
    private final Admissions admissions;
    private final LiveSettings settings;
    private final Problems problems;

    LiveSocketConfiguration(
            LiveSocketHandler handler, Admissions admissions, LiveSettings settings, Problems problems) {
        this.handler = handler;
        this.admissions = admissions;
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, PATH)
                .setHandshakeHandler(new PlainHandshake(problems))
                .addInterceptors(admissions)
                .setAllowedOrigins(settings.allowedOrigins().toArray(String[]::new));
    }

    @Bean
    ServletServerContainerFactoryBean socketBuffers() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(
                Math.toIntExact(settings.maxFrame().toBytes()));
        container.setMaxBinaryMessageBufferSize(BINARY_BUFFER);
        return container;
    }

    /** The handshake judges tokens itself, by close codes: the filter that answers 401 must not be before it. */
    @Bean
    @Order(1)
    SecurityFilterChain liveSocketSecurity(HttpSecurity http) {
        return http.securityMatcher(PATH)
                .csrf(AbstractHttpConfigurer::disable) // no cookies here, and the origin is checked
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
