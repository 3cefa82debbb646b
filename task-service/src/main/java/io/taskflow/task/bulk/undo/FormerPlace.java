package io.taskflow.task.bulk.undo;

import io.taskflow.task.project.store.ProjectAccess;
import io.taskflow.task.subtask.TaskTree;
import io.taskflow.task.task.TaskFields;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a task let go of when it was moved, and has again at home where that is possible. The project's row is held meanwhile. */
@Repository
class FormerPlace {
    private final JdbcClient jdbc;
    private final ProjectAccess members;
    private final TaskTree tree;

    FormerPlace(JdbcClient jdbc, ProjectAccess members, TaskTree tree) {
        this.jdbc = jdbc;
        this.members = members;
        this.tree = tree;
    }

    /** These fields, without a parent that is gone or too deep down since, and without an assignee who has left. */
    TaskFields fitting(TaskFields back, UUID home, UUID taskId) {
        UUID parent = back.parentId();
        UUID assignee = back.assigneeId();
        TaskFields fitting = back;
        if (parent != null && !(isThere(parent, home) && tree.hasRoom(parent, taskId))) {
            fitting = fitting.withoutParent();
        }
        if (assignee != null && members.roleIn(home, assignee).isEmpty()) {
            fitting = fitting.withoutAssignee();
        }
        return fitting;
    }

    private boolean isThere(UUID taskId, UUID projectId) {
        return jdbc.sql(
                        "select exists (select from task where id = :id and project_id = :project and deleted_at is null)")
                .param("id", taskId)
                .param("project", projectId)
                .query(Boolean.class)
                .single();
    }
}
