package io.taskflow.contracts.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Another system's account as of {@code version}. To projects it is a member like a person; it has no e-mail address and no token.
 *
 * @param name unique, for example {@code crm}
 * @param username its name at the broker, which vouches for it
 * @param publish whether it may send commands
 * @param subscribe topic patterns, such as {@code task.*}, of the events it wants of its projects
 * @param projectIds where it shall be EDITOR from the start
 */
public record IntegrationSnapshot(
        UUID id,
        String name,
        String username,
        boolean publish,
        List<String> subscribe,
        List<UUID> projectIds,
        long version,
        Instant createdAt) {

    public IntegrationSnapshot {
        subscribe = List.copyOf(subscribe);
        projectIds = List.copyOf(projectIds);
    }
}
