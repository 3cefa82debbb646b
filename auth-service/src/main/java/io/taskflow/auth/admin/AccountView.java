package io.taskflow.auth.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as administrators see them. */
record AccountView(
        UUID id,
        String username,
        String email,
        boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName,

        @Schema(description = "user, admin; admin has user in it")
        List<String> roles,

        @Schema(description = "Whether the person may log in")
        boolean enabled,

        Instant createdAt,

        @Schema(description = "As long as the audit log remembers") @Nullable
        Instant lastLoginAt) {}
