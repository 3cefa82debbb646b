package io.taskflow.service.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of every request.
 *
 * @param maxBodySize largest request body, by default 1 MiB; a larger one is answered 413
 */
@ConfigurationProperties("taskflow.http")
public record HttpLimits(@DefaultValue("1MB") DataSize maxBodySize) {
    public HttpLimits {
        if (maxBodySize.toBytes() <= 0) {
            throw new IllegalArgumentException("taskflow.http.max-body-size must be positive, for example 1MB");
        }
    }
}
