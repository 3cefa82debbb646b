package io.taskflow.notification.preference;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.notification.NotificationKind;
import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a person wants, in place of what they wanted before.
 *
 * @param kinds those that are left out are as by default
 * @param quietHours null for none
 * @param digest null for none
 */
@Schema(name = "NotificationPreferencesRequest")
record PreferencesRequest(
        @Schema(description = "Each once; those that are left out are as by default")
        @NotNull(message = "is required")
        @Size(max = MOST_KINDS, message = "must have at most 50 entries")
        List<@Valid KindChannels> kinds,

        @Nullable @Valid QuietHours quietHours,
        @Nullable @Valid Digest digest) {

    private static final int MOST_KINDS = 50;

    /** What was wanted, if it makes sense as a whole; throws a 400 problem that names all that does not. */
    Preferences preferences() {
        List<InvalidField> wrong = new ArrayList<>();
        Set<NotificationKind> seen = EnumSet.noneOf(NotificationKind.class);
        for (int at = 0; at < kinds.size(); at++) {
            KindChannels channels = kinds.get(at);
            if (!seen.add(channels.kind())) {
                wrong.add(new InvalidField("/kinds/" + at + "/kind", "is there already; name each kind once"));
            }
            if (channels.live() && !channels.inApp()) {
                wrong.add(new InvalidField(
                        "/kinds/" + at + "/live",
                        "must be false where inApp is: what is shown at once is in the inbox"));
            }
        }
        if (quietHours != null && quietHours.from().equals(quietHours.to())) {
            wrong.add(new InvalidField("/quietHours/to", "must differ from quietHours.from"));
        }
        if (digest != null && !digest.hasItsDay()) {
            wrong.add(new InvalidField("/digest/day", "must be a day for a WEEKLY digest and null for a DAILY one"));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        return Preferences.of(kinds, quietHours, digest);
    }
}
