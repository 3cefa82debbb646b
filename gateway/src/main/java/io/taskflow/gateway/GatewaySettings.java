package io.taskflow.gateway;

import java.net.URI;
import java.time.Duration;
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
 */
@ConfigurationProperties("taskflow.gateway")
public record GatewaySettings(
        URI publicUrl,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("20s") Duration bodyTimeout) {

    public GatewaySettings {
        requireAddress(publicUrl);
        if (maxBody.toBytes() <= 0 || !bodyTimeout.isPositive()) {
            throw new IllegalArgumentException("taskflow.gateway.max-body and body-timeout must be more than zero");
        }
    }

    private static void requireAddress(@Nullable URI publicUrl) {
        if (publicUrl == null || publicUrl.getHost() == null || publicUrl.getScheme() == null) {
            throw new IllegalArgumentException(
                    "TASKFLOW_PUBLIC_URL is '%s': set it to the address clients use, for example https://tasks.example.org"
                            .formatted(publicUrl == null ? "" : publicUrl));
        }
    }
}
