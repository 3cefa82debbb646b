package io.taskflow.auth.integration;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an admin wants another system to have. */
record IntegrationRequest(
        @Schema(description = "Unique; account and queue are called integration.<name>", example = "crm")
        @NotNull(message = "is required")
        @Pattern(
                regexp = "[a-z][a-z0-9-]{1,39}",
                message = "must be 2 to 40 letters a to z, digits or hyphens, beginning with a letter")
        String name,

        @Schema(description = "Whether it may send commands; without it: no") @Nullable
        Boolean publish,

        @Schema(
                description = "Topic patterns over the routing keys of project, task, comment and suggestion events;"
                        + " without them it hears of refused commands only",
                example = "[\"task.*\"]")
        @Nullable
        @Size(max = 20, message = "must have at most 20 entries")
        List<
                        @Pattern(
                                regexp = "#|(\\*|project|task|comment|suggestion)(\\.(\\*|#|[a-z-]{1,40})){0,3}",
                                message = "must be a topic pattern of project, task, comment or suggestion events,"
                                        + " for example task.*")
                        String>
                subscribe,

        @Schema(
                description =
                        "Where it shall be EDITOR from the start; owners may let it in elsewhere. Which projects there"
                                + " are this service does not know: an id that is none's, or of an INBOX, is passed over without"
                                + " a word, so look at the project's members")
        @Nullable
        @Size(max = 50, message = "must have at most 50 entries")
        List<UUID> projectIds) {

    boolean mayPublish() {
        return Boolean.TRUE.equals(publish);
    }

    List<String> patterns() {
        return Objects.requireNonNullElse(subscribe, List.<String>of()).stream()
                .distinct()
                .toList();
    }

    List<UUID> projects() {
        return Objects.requireNonNullElse(projectIds, List.<UUID>of()).stream()
                .distinct()
                .toList();
    }
}
