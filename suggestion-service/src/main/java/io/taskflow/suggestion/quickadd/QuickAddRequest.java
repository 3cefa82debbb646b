package io.taskflow.suggestion.quickadd;

import io.taskflow.service.text.Line;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is being typed.
 *
 * @param text 1 to 1,000 characters (code points) of one line
 * @param timeZone whose clocks it goes by: a name of the IANA database, such as {@code Europe/Berlin}
 * @param now when it is typed; the server's time where absent
 * @param projectId where the task would go if the text named no project; with it, only its members can be assigned
 */
record QuickAddRequest(
        @NotNull(message = "must not be blank") @Line(max = 1_000)
        String text,

        @NotNull(message = "must be an IANA time zone such as Europe/Berlin")
        String timeZone,

        @Nullable Instant now,
        @Nullable UUID projectId) {}
