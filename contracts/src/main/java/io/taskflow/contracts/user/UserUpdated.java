package io.taskflow.contracts.user;

import io.taskflow.contracts.event.FieldChange;
import java.util.List;

/** {@code user.updated}: a person's profile changed; {@code changes} is never empty. */
public record UserUpdated(UserSnapshot user, List<FieldChange> changes) {

    public UserUpdated {
        changes = List.copyOf(changes);
    }
}
