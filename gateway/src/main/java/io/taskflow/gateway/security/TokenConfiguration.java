package io.taskflow.gateway.security;

import io.taskflow.service.security.CachingJwtDecoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The services' way to judge a token, for an edge that must not block. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** A token that was accepted a short while ago costs a look; another may have to wait for keys, on a thread of its own. */
    @Bean
    ReactiveJwtDecoder tokenDecoder(CachingJwtDecoder tokens) {
        return token -> {
            Jwt known = tokens.cached(token);
            return known != null
                    ? Mono.just(known)
                    : Mono.fromCallable(() -> tokens.decode(token)).subscribeOn(Schedulers.boundedElastic());
        };
    }
}
