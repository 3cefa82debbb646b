package io.taskflow.auth.status;

import java.util.List;

/**
 * How a person stands.
 *
 * @param enabled whether they may log in
 * @param roles {@code admin} and {@code user} at most, in this order
 */
public record AccountStatus(boolean enabled, List<String> roles) {
    public AccountStatus {
        roles = roles.stream().sorted().toList();
    }

    /** Whether this is somebody who may administer the system. */
    public boolean isAdmin() {
        return roles.contains("admin");
    }
}
