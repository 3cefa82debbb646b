package io.taskflow.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many requests a client may make. The defaults are in {@code application.yml}.
 *
 * @param user for each person with a token
 * @param anonymous for each address (IPv6: /64 network) without one
 * @param signIn for each address, for logins and registrations together
 */
@ConfigurationProperties("taskflow.rate-limit")
public record RateLimitSettings(RateLimit user, RateLimit anonymous, RateLimit signIn) {}
