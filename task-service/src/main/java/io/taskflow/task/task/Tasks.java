package io.taskflow.task.task;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.messaging.event.MessageContext;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.project.store.ProjectAccess;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All tasks that are not deleted. Rows and events are written together, so that no change stays unsaid. */
@Repository
class Tasks {
    private static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;
    private final TaskAccess access;
    private final TaskHistory history;
    private final TaskEvents events;
    private final TaskAlarms alarms;

    Tasks(JdbcClient jdbc, TaskAccess access, TaskHistory history, TaskEvents events, TaskAlarms alarms) {
        this.jdbc = jdbc;
        this.access = access;
        this.history = history;
        this.events = events;
        this.alarms = alarms;
    }

    /**
     * The task, to change: until the transaction ends nobody else changes it, and the editor keeps their role; who takes it away waits
     * for us, or we for them. Membership first: members are removed in that order, too. Throws a problem for no editor, who waits for
     * nobody, and where the project is archived.
     */
    Task lock(UUID id, UUID editor) {
        Optional<Task> locked = tryLock(id, editor);
        // One that is moved while we wait for it is found anew, where the editor is one, too.
        for (int tries = 1; locked.isEmpty() && tries < MOST_TRIES; tries++) {
            access.require(id, editor, ProjectRole.EDITOR);
            locked = tryLock(id, editor);
        }
        return locked.orElseThrow(TaskAccess::moved);
    }

    private Optional<Task> tryLock(UUID id, UUID editor) {
        return jdbc.sql("""
                select %s from task t join project_member m on m.project_id = t.project_id and m.user_id = :editor
                where t.id = :id and t.deleted_at is null and m.role in ('OWNER', 'EDITOR') and not m.archived
                for share of m for no key update of t""".formatted(TaskRows.COLUMNS))
                .param("id", id)
                .param("editor", editor)
                .query(TaskRows::read)
                .optional();
    }

    /**
     * The task and all that is under it, to move, at most {@code limit}; none where it is not in this project, which is locked. Whoever
     * says something about one of them holds its row against that: what they say is said in the project that it was in.
     */
    List<Task> lockTree(UUID id, UUID projectId, int limit) {
        return jdbc.sql("""
                with recursive tree(id) as (
                  select id from task where id = :id and project_id = :projectId and deleted_at is null
                  union select t.id from task t join tree on t.parent_id = tree.id where t.deleted_at is null)
                select %s from task t where t.id in (select id from tree limit :limit)
                order by t.id for update""".formatted(TaskRows.COLUMNS))
                .param("id", id)
                .param("projectId", projectId)
                .param("limit", limit)
                .query(TaskRows::read)
                .list();
    }

    /** The task, be it deleted or not, to change; its project is locked. */
    Optional<Kept> lockKept(UUID id) {
        return jdbc.sql("select %s, t.deleted_at from task t where t.id = :id for no key update"
                        .formatted(TaskRows.COLUMNS))
                .param("id", id)
                .query((row, number) -> new Kept(TaskRows.read(row, number), TaskRows.instant(row, "deleted_at")))
                .optional();
    }

    /** The tasks directly under this one, to change. */
    List<Task> lockChildren(UUID parentId) {
        return jdbc.sql("""
                select %s from task t where t.parent_id = :parentId and t.deleted_at is null
                order by t.id for no key update""".formatted(TaskRows.COLUMNS))
                .param("parentId", parentId)
                .query(TaskRows::read)
                .list();
    }

    /** What somebody still has to do in a project, to change. */
    List<Task> lockOpenOf(UUID projectId, UUID assigneeId) {
        return jdbc.sql("""
                select %s from task t where t.project_id = :projectId and t.assignee_id = :assigneeId
                  and t.status in ('OPEN', 'IN_PROGRESS') and t.deleted_at is null order by t.id for no key update""".formatted(TaskRows.COLUMNS))
                .param("projectId", projectId)
                .param("assigneeId", assigneeId)
                .query(TaskRows::read)
                .list();
    }

    /**
     * Where the last task of a project stands; null in an empty one. Throws a problem for who is no editor, or is none any more: asked
     * once the project's row is locked, for while one waits for it one may be removed.
     */
    @Nullable
    String endOf(UUID projectId, UUID editor) {
        End end = jdbc.sql("""
                select m.role, (select max(t.position) from task t where t.project_id = :projectId and t.deleted_at is null) as position
                from project_member m where m.project_id = :projectId and m.user_id = :editor""")
                .param("projectId", projectId)
                .param("editor", editor)
                .query(End.class)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("project"));
        ProjectAccess.check(end.role(), ProjectRole.EDITOR);
        return end.position();
    }

    /** Adds a new task and says so on the bus; {@code actor} did it. */
    void add(Task task, UUID actor) {
        TaskSnapshot now = task.snapshot();
        Map<String, @Nullable Object> values = TaskRows.values(now);
        values.put("cause_id", MessageContext.messageId());
        String columns = String.join(", ", values.keySet());
        String parameters = String.join(", :", values.keySet());
        jdbc.sql("insert into task (" + columns + ") values (:" + parameters + ")")
                .params(values)
                .update();
        events.created(now, actor);
        alarms.set(now);
    }

    /** Writes these changes and says so on the bus; nothing where there are none. The task is there from then on. */
    void save(Task task, List<FieldChange> changes, UUID actor) {
        if (changes.isEmpty()) {
            return;
        }
        TaskSnapshot now = task.snapshot();
        String columns = changes.stream()
                .map(change -> TaskRows.column(change.field()))
                .map(column -> ", " + column + " = :" + column)
                .collect(Collectors.joining());
        jdbc.sql("update task set version = :version, updated_at = :updated_at" + columns + " where id = :id")
                .params(TaskRows.values(now))
                .param("deleted_at", null)
                .update();
        history.changed(now, changes, actor);
        events.updated(now, changes, actor);
        alarms.changed(now, changes);
    }

    /** Deletes a task that is locked, and says so on the bus. */
    void delete(UUID id, Instant now, UUID actor) {
        for (TaskSnapshot gone : delete("t.id = :of", id, now, actor)) {
            history.changed(gone, List.of(new FieldChange(Task.DELETED_AT, null, now)), actor);
        }
    }

    /** Deletes up to {@code limit} of a project's tasks for good, saying so for each; how many there were. */
    int deleteSome(UUID projectId, int limit, Instant now, UUID actor) {
        String some = "select id from task where project_id = :of and deleted_at is null order by id limit " + limit;
        return delete("t.id in (" + some + ")", projectId, now, actor).size();
    }

    private List<TaskSnapshot> delete(String which, UUID of, Instant now, UUID actor) {
        List<TaskSnapshot> gone = jdbc.sql(
                        "update task t set version = version + 1, updated_at = :now, deleted_at = :now where " + which
                                + " and t.deleted_at is null returning " + TaskRows.COLUMNS)
                .param("of", of)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> TaskRows.read(row, number).snapshot())
                .list();
        gone.forEach(task -> events.deleted(task, actor));
        return gone;
    }

    /**
     * A task whose row is there.
     *
     * @param deletedAt null unless it was deleted
     */
    record Kept(Task task, @Nullable Instant deletedAt) {}

    private record End(ProjectRole role, @Nullable String position) {}
}
