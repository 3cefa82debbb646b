package io.taskflow.task.subtask;

import io.taskflow.service.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is part of what never goes round in a circle, nor deeper than {@value #LEVELS} levels, the first being that of tasks that are no
 * part of any other. True until the transaction ends where the project's row is locked.
 */
@Component
public class TaskTree {
    /** How deep tasks may stand. */
    public static final int LEVELS = 5;

    /** Walks no farther than decides; the circle is found on the way up, and what is too far up for that is too deep anyway. */
    private static final String SHAPE = """
            with recursive up(id, parent_id, level) as (
              select id, parent_id, 1 from task where id = :parentId
              union all
              select t.id, t.parent_id, up.level + 1 from task t join up on t.id = up.parent_id where up.level < :levels),
            down(id, level) as (
              select cast(:taskId as uuid), 1
              union all
              select t.id, down.level + 1 from task t join down on t.parent_id = down.id
              where t.deleted_at is null and down.level < :levels)
            select coalesce((select max(level) from up), 0) as above, (select max(level) from down) as below,
              exists (select 1 from up where id = :taskId) as circle""";

    private final JdbcClient jdbc;

    TaskTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Throws a 400 problem unless the task, null for a new one, may stand under this parent with all that is under it. */
    public void requireRoom(UUID parentId, @Nullable UUID taskId) {
        Shape shape = shape(parentId, taskId);
        if (shape.circle()) {
            throw ProblemException.invalid("/parentId", "must be neither the task itself nor one below it");
        }
        if (shape.isTooDeep()) {
            throw ProblemException.invalid(
                    "/parentId",
                    "must be further up: tasks stand at most " + LEVELS + " levels deep, those under them included");
        }
    }

    /** Whether the task, null for a new one, may stand under this parent. */
    public boolean hasRoom(UUID parentId, @Nullable UUID taskId) {
        Shape shape = shape(parentId, taskId);
        return !shape.circle() && !shape.isTooDeep();
    }

    private Shape shape(UUID parentId, @Nullable UUID taskId) {
        return jdbc.sql(SHAPE)
                .param("parentId", parentId)
                .param("taskId", taskId)
                .param("levels", LEVELS)
                .query(Shape.class)
                .single();
    }

    /**
     * Where the task would stand.
     *
     * @param above levels down to the parent, that one included
     * @param below levels of the task and of what is under it
     */
    private record Shape(int above, int below, boolean circle) {
        boolean isTooDeep() {
            return above + below > LEVELS;
        }
    }
}
