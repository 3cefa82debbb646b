package io.taskflow.auth.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An integration as admins see it.
 *
 * @param password only in the answer to its making
 * @param amqpUrl where it connects; with account and password only in the answer to its making
 */
record IntegrationView(
        UUID id,
        String name,
        String username,

        @Schema(description = "Shown once, when it is made") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String password,

        String amqpUrl,

        @Schema(description = "The queue that it alone may read; its events arrive here")
        String queue,

        boolean publish,
        List<String> subscribe,

        @Schema(
                description =
                        "As asked for when it was made, and never changed: where it is a member today its projects"
                                + " tell (GET /api/projects/{id}/members)")
        List<UUID> projectIds,

        Instant createdAt) {

    static IntegrationView of(Integration integration, String amqpUrl) {
        return new IntegrationView(
                integration.id(),
                integration.name(),
                integration.username(),
                null,
                amqpUrl,
                integration.username(),
                integration.publish(),
                integration.subscribe(),
                integration.projectIds(),
                integration.createdAt());
    }

    IntegrationView with(String secret) {
        String url = amqpUrl.replaceFirst("://", "://" + username + ":" + secret + "@");
        return new IntegrationView(id, name, username, secret, url, queue, publish, subscribe, projectIds, createdAt);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "IntegrationView[" + name + "]";
    }
}
