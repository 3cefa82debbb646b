package io.taskflow.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.contracts.project.ProjectRole;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final UUID owner = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Project project =
            Project.create(UUID.randomUUID(), "WEB", new ProjectFields("Website", null), owner, NOW);

    @Test
    void creating_it_makes_the_creator_its_owner() {
        assertThat(project.takeFacts()).hasSize(2).first().isInstanceOf(ProjectFact.Created.class);
        assertThat(project.version()).isEqualTo(1);
    }

    @Test
    void the_key_INBOX_is_nobodys_to_choose() {
        ProjectFields fields = new ProjectFields("Mine", null);

        assertThatThrownBy(() -> Project.create(UUID.randomUUID(), "INBOX", fields, owner, NOW))
                .isInstanceOf(ProjectRuleException.class);
    }

    @Test
    void a_change_of_members_is_a_change_of_the_project() {
        project.putMember(other, ProjectRole.EDITOR, LATER);

        assertThat(project.version()).isEqualTo(2);
        assertThat(project.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void what_is_so_already_changes_nothing() {
        project.takeFacts();

        project.putMember(owner, ProjectRole.OWNER, LATER);
        project.change(new ProjectFields("Website", null), LATER);

        assertThat(project.takeFacts()).isEmpty();
        assertThat(project.version()).isEqualTo(1);
    }

    @Test
    void the_last_owner_can_neither_leave_nor_step_down() {
        project.putMember(other, ProjectRole.EDITOR, LATER);

        assertThatThrownBy(() -> project.removeMember(owner, LATER)).hasMessageContaining("always keeps an owner");
        assertThatThrownBy(() -> project.putMember(owner, ProjectRole.VIEWER, LATER))
                .hasMessageContaining("always keeps an owner");
    }

    @Test
    void one_of_two_owners_may_leave() {
        project.putMember(other, ProjectRole.OWNER, LATER);

        assertThat(project.removeMember(owner, LATER)).isTrue();
        assertThat(project.removeMember(owner, LATER)).isFalse();
    }

    @Test
    void an_inbox_is_neither_shared_nor_left_nor_deleted() {
        Project inbox = Project.inbox(UUID.randomUUID(), owner, NOW);

        assertThatThrownBy(() -> inbox.putMember(other, ProjectRole.VIEWER, LATER))
                .hasMessageContaining("cannot be shared");
        assertThatThrownBy(() -> inbox.removeMember(owner, LATER)).isInstanceOf(ProjectRuleException.class);
        assertThatThrownBy(() -> inbox.delete(LATER)).hasMessageContaining("cannot be deleted");
    }
}
