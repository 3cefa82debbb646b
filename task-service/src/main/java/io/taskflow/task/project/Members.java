package io.taskflow.task.project;

import io.taskflow.contracts.project.ProjectRole;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who belongs to a project, an owner always among them. */
@Embeddable
class Members {
    @ElementCollection
    @CollectionTable(name = "project_member", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyColumn(name = "user_id")
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Map<UUID, ProjectRole> roles = new HashMap<>();

    /** For JPA. */
    protected Members() {}

    Members(UUID owner) {
        roles.put(owner, ProjectRole.OWNER);
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
