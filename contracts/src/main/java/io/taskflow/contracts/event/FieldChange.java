package io.taskflow.contracts.event;

import org.jspecify.annotations.Nullable;

/**
 * One field of a snapshot that an update changed.
 *
 * @param field name as in the snapshot, for example {@code dueAt}
 * @param from value before, as it stood in the snapshot's JSON; null where it was not set
 * @param to value after
 */
public record FieldChange(
        String field, @Nullable Object from, @Nullable Object to) {}
