package io.taskflow.notification.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of {@code taskflow.inbox}.
 *
 * @param kept how long a notification that was read is kept, from when it came
 * @param unreadKept how long one that nobody has read is kept
 */
@ConfigurationProperties("taskflow.inbox")
public record InboxSettings(
        @DefaultValue("90d") Duration kept,
        @DefaultValue("365d") Duration unreadKept) {

    public InboxSettings {
        if (kept.toDays() < 1 || unreadKept.compareTo(kept) < 0) {
            throw new IllegalArgumentException(
                    "taskflow.inbox.kept must be 1d at least, and taskflow.inbox.unread-kept no less than that");
        }
    }
}
