package io.taskflow.contracts.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the fields in which two states differ. */
public final class FieldChanges {
    private final List<FieldChange> changes = new ArrayList<>();

    /** Notes the field if its values are not equal. */
    public FieldChanges compare(String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.add(new FieldChange(field, from, to));
        }
        return this;
    }

    /** Those that differ, in the order of their comparison. */
    public List<FieldChange> list() {
        return List.copyOf(changes);
    }
}
