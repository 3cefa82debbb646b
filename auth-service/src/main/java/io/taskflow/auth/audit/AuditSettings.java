package io.taskflow.auth.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of {@code taskflow.audit}.
 *
 * @param kept how long the audit log remembers, {@code TASKFLOW_AUDIT_KEPT}; at least 90 days, which the database sees to
 */
@ConfigurationProperties("taskflow.audit")
record AuditSettings(@DefaultValue("365d") Duration kept) {
    private static final Duration LEAST = Duration.ofDays(90);

    AuditSettings {
        if (kept.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("TASKFLOW_AUDIT_KEPT must be 90d or longer, for example 365d");
        }
    }
}
