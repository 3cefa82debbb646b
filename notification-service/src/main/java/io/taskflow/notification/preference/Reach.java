package io.taskflow.notification.preference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ways by which a person is told of something that happens now.
 *
 * @param inApp into the inbox
 * @param live at once, of what is in the inbox
 * @param email by mail
 * @param collectedUntil when the digest is due that the e-mail goes with; null for one of its own
 */
public record Reach(
        boolean inApp,
        boolean live,
        boolean email,
        @Nullable Instant collectedUntil) {}
