package io.taskflow.task.project;

import io.taskflow.contracts.project.ProjectRole;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who belongs to a project, an owner always among them. */
final class Members {
    private final Map<UUID, ProjectRole> roles;

    Members(Map<UUID, ProjectRole> roles) {
        this.roles = new HashMap<>(roles);
    }

    @Nullable
    ProjectRole roleOf(UUID userId) {
        return roles.get(userId);
    }

    void put(UUID userId, ProjectRole role) {
        if (role != ProjectRole.OWNER) {
            requireOwnerBesides(userId);
        }
        roles.put(userId, role);
    }

    void remove(UUID userId) {
        requireOwnerBesides(userId);
        roles.remove(userId);
    }

    private void requireOwnerBesides(UUID userId) {
        boolean another = roles.entrySet().stream()
                .anyMatch(member -> member.getValue() == ProjectRole.OWNER
                        && !member.getKey().equals(userId));
        if (!another) {
            throw new ProjectRuleException("A project always keeps an owner. Make somebody else owner first.");
        }
    }
}
