package io.taskflow.auth.standing;

import java.util.List;

/**
 * How a person stands.
 *
 * @param enabled whether they may log in
 * @param roles {@code admin} and {@code user} at most, in this order
 */
public record Standing(boolean enabled, List<String> roles) {
    public Standing {
        roles = roles.stream().sorted().toList();
    }

    /** Whether this is somebody who may administer the system. */
    public boolean isAdmin() {
        return roles.contains("admin");
    }
}
