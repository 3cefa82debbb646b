package io.taskflow.service.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of every request.
 *
 * @param maxBodySize largest request body, by default 1 MiB; a larger one is answered 413
 * @param perPerson how many requests of one person are worked on at a time; by default 0: as many as come
 * @param perPersonWait how long a further one waits for its turn before it is answered 429, by default 10 s
 */
@ConfigurationProperties("taskflow.http")
public record HttpLimits(
        @DefaultValue("1MB") DataSize maxBodySize,
        @DefaultValue("0") int perPerson,
        @DefaultValue("10s") Duration perPersonWait) {
    public HttpLimits {
        if (maxBodySize.toBytes() <= 0) {
            throw new IllegalArgumentException("taskflow.http.max-body-size must be positive, for example 1MB");
        }
        if (perPerson < 0 || perPersonWait.isNegative()) {
            throw new IllegalArgumentException("taskflow.http.per-person and per-person-wait must not be negative");
        }
    }
}
