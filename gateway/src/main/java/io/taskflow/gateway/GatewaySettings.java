package io.taskflow.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What holds for every request.
 *
 * @param publicUrl where clients reach the gateway (TASKFLOW_PUBLIC_URL); services are told this, never a client's Host header
 * @param maxBody the largest request body that is let through
 * @param bodyTimeout the longest a whole request body may take to arrive; shorter than the services' response time-outs,
 *     so that a slow client is never taken for a slow service
 * @param headTimeout the longest the head of a request may take to arrive, from its first byte on
 * @param trustedProxies how many proxies stand before this process and append to {@code X-Forwarded-For} (TASKFLOW_TRUSTED_PROXIES)
 * @param maxSockets how many live sockets may be open at once
 * @param maxSocketsPerPerson how many of them may be one person's
 */
@ConfigurationProperties("taskflow.gateway")
public record GatewaySettings(
        URI publicUrl,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("20s") Duration bodyTimeout,
        @DefaultValue("10s") Duration headTimeout,
        @DefaultValue("0") int trustedProxies,
        @DefaultValue("2000") int maxSockets,
        @DefaultValue("20") int maxSocketsPerPerson) {

    public GatewaySettings {
        requireAddress(publicUrl);
        if (maxBody.toBytes() <= 0 || !bodyTimeout.isPositive() || !headTimeout.isPositive()) {
            throw new IllegalArgumentException(
                    "taskflow.gateway.max-body, body-timeout and head-timeout must be more than zero");
        }
        if (maxSockets <= 0 || maxSocketsPerPerson <= 0) {
            throw new IllegalArgumentException(
                    "taskflow.gateway.max-sockets and max-sockets-per-person must be more than zero");
        }
        if (trustedProxies < 0 || trustedProxies > 10) {
            throw new IllegalArgumentException(
                    "TASKFLOW_TRUSTED_PROXIES is %d: set it to the number of proxies before the gateway, 0 to 10"
                            .formatted(trustedProxies));
        }
    }

    /** The public URL as browsers send it in {@code Origin}: without a path, and without the port that goes without saying. */
    public String origin() {
        boolean plain = publicUrl.getPort() < 0 || publicUrl.getPort() == (isHttps() ? 443 : 80);
        String port = plain ? "" : ":" + publicUrl.getPort();
        return publicUrl.getScheme() + "://" + publicUrl.getHost().toLowerCase(Locale.ROOT) + port;
    }

    /** Whether clients come over https, whoever ends it. */
    public boolean isHttps() {
        return "https".equals(publicUrl.getScheme());
    }

    private static void requireAddress(@Nullable URI publicUrl) {
        if (publicUrl == null || publicUrl.getHost() == null || publicUrl.getScheme() == null) {
            throw new IllegalArgumentException(
                    "TASKFLOW_PUBLIC_URL is '%s': set it to the address clients use, for example https://tasks.example.org"
                            .formatted(publicUrl == null ? "" : publicUrl));
        }
    }
}
