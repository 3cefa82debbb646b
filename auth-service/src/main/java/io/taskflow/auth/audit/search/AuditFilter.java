package io.taskflow.auth.audit.search;

import io.swagger.v3.oas.annotations.Parameter;
import io.taskflow.auth.audit.SecurityEventType;
import io.taskflow.service.json.Years;
import io.taskflow.service.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query parameters that select events. All of them must hold. */
record AuditFilter(
        @Parameter(description = "Any of these") List<SecurityEventType> type,

        @Parameter(description = "Whom it happened to") @Nullable
        UUID userId,

        @Parameter(description = "Who did it") @Nullable UUID actorId,

        @Parameter(description = "From this time on") @Nullable
        Instant since,

        @Parameter(description = "Before this time") @Nullable
        Instant until) {

    AuditFilter {
        type = List.copyOf(Objects.requireNonNullElse(type, List.of()));
        storable("/since", since);
        storable("/until", until);
    }

    private static void storable(String pointer, @Nullable Instant instant) {
        if (instant != null && !Years.contain(instant)) {
            throw ProblemException.invalid(pointer, "must lie in the years 0001 to 9999");
        }
    }
}
