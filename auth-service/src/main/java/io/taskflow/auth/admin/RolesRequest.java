package io.taskflow.auth.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/** The roles that somebody shall have. */
record RolesRequest(
        @Schema(description = "All of them; admin has user in it. With none the person may log in, and do nothing")
        @NotNull(message = "is required")
        @Size(max = 2, message = "must have at most 2 entries")
        List<
                        @NotNull(message = "must be user or admin")
                        @Pattern(regexp = "user|admin", message = "must be user or admin") String>
                roles) {

    Set<String> names() {
        return roles.contains("admin") ? Set.of("user", "admin") : Set.copyOf(roles);
    }
}
