package io.taskflow.auth.audit.search;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.auth.audit.SecurityEventType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the audit log. */
@Schema(name = "SecurityEvent")
record SecurityEventView(
        UUID id,
        Instant at,
        SecurityEventType type,

        @Schema(description = "Whom it happened to; null for nobody, or an integration") @Nullable
        UUID userId,

        @Schema(description = "As the person is called now; null for somebody who is gone or was never here") @Nullable
        String username,

        @Schema(description = "Who did it; null where nobody knows, as for a failed login") @Nullable
        UUID actorId,

        @Schema(description = "As the person is called now; null for an administrator of Keycloak itself") @Nullable
        String actorUsername,

        @Schema(description = "As far as it is known") @Nullable
        String ip,

        @Schema(description = "What else is known, in words of the field", example = "{\"client\": \"gateway\"}")
        Map<String, String> details) {}
