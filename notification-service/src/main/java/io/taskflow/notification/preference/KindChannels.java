package io.taskflow.notification.preference;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.notification.NotificationKind;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Set;

/**
 * The ways by which a person is told of one kind of thing.
 *
 * @param inApp whether it comes into the inbox; else it is not kept at all
 * @param live whether what comes into the inbox is shown at once where the application is open; only together with {@code inApp}
 * @param email whether it is mailed, at once or with a digest
 */
record KindChannels(
        @NotNull(message = "is required") NotificationKind kind,

        @Schema(description = "It comes into the inbox; else it is not kept") @NotNull(message = "is required")
        Boolean inApp,

        @Schema(description = "What comes into the inbox is shown at once; only together with inApp")
        @NotNull(message = "is required")
        Boolean live,

        @Schema(description = "It is mailed, at once or with the digest") @NotNull(message = "is required")
        Boolean email) {

    /** What becomes of watched tasks may be a lot: nobody is mailed that without having asked for it. */
    private static final Set<NotificationKind> NOT_MAILED =
            EnumSet.of(NotificationKind.COMMENTED, NotificationKind.STATUS_CHANGED);

    /** As it is for whoever has said nothing. */
    static KindChannels byDefault(NotificationKind kind) {
        return new KindChannels(kind, true, true, !NOT_MAILED.contains(kind));
    }
}
