package io.taskflow.task.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as others see them.
 *
 * @param timeZone whose clocks they go by: a name of the IANA database; null where that is not known
 */
public record Person(
        UUID id,
        String username,
        String displayName,
        @Nullable String timeZone) {}
