package io.taskflow.task.task.store;

import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.task.task.Task;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All tasks that are not deleted. Rows and events are written together, so that no change stays unsaid. */
@Repository
public class Tasks {
    private static final Set<TaskStatus> OPEN = Set.of(TaskStatus.OPEN, TaskStatus.IN_PROGRESS);

    private final EntityManager entities;
    private final TaskEvents events;

    Tasks(EntityManager entities, TaskEvents events) {
        this.entities = entities;
        this.events = events;
    }

    /** Adds a new task and says so on the bus; {@code actor} did it. */
    public void add(Task task, UUID actor) {
        events.record(task, actor);
        entities.persist(task);
    }

    /** Writes what has changed since the task was locked, and says so on the bus. */
    public void save(Task task, UUID actor) {
        events.record(task, actor);
    }

    /** The task, if the reader is a member of its project. */
    public Optional<Task> visible(UUID id, UUID reader) {
        return Optional.ofNullable(
                query("""
                        select t from Task t where t.id = :id and t.deletedAt is null and exists
                          (select p.id from Project p join p.members.roles m where p.id = t.projectId and key(m) = :reader)""").setParameter("id", id).setParameter("reader", reader).getSingleResultOrNull());
    }

    /** The task, to change: nobody else changes it until the transaction ends. */
    public Optional<Task> lock(UUID id) {
        return Optional.ofNullable(locked(query("select t from Task t where t.id = :id and t.deletedAt is null")
                        .setParameter("id", id))
                .getSingleResultOrNull());
    }

    /** The tasks directly under this one, to change. */
    public List<Task> lockChildren(UUID parentId) {
        return locked(query(
                                "select t from Task t where t.fields.parentId = :parent and t.deletedAt is null order by t.id")
                        .setParameter("parent", parentId))
                .getResultList();
    }

    /** What somebody still has to do in a project, to change. */
    public List<Task> lockOpenOf(UUID projectId, UUID assigneeId) {
        return locked(query("""
                        select t from Task t where t.projectId = :project and t.fields.assigneeId = :assignee
                          and t.fields.status in :open and t.deletedAt is null order by t.id""")
                        .setParameter("project", projectId)
                        .setParameter("assignee", assigneeId)
                        .setParameter("open", OPEN))
                .getResultList();
    }

    /** Some of a project's tasks, to change; none when none are left. */
    public List<Task> lockSome(UUID projectId, int limit) {
        return locked(query("select t from Task t where t.projectId = :project and t.deletedAt is null order by t.id")
                        .setParameter("project", projectId)
                        .setMaxResults(limit))
                .getResultList();
    }

    /** Where the last task of a project stands; null in an empty one. */
    public @Nullable String lastPosition(UUID projectId) {
        return entities.createQuery(
                        "select max(t.fields.position) from Task t where t.projectId = :project and t.deletedAt is null",
                        String.class)
                .setParameter("project", projectId)
                .getSingleResultOrNull();
    }

    /** Sends the changes to the database and forgets the tasks: for work on more of them than memory should hold. */
    public void release(List<Task> done) {
        entities.flush();
        done.forEach(entities::detach);
    }

    private TypedQuery<Task> query(String jpql) {
        return entities.createQuery(jpql, Task.class);
    }

    private static TypedQuery<Task> locked(TypedQuery<Task> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }
}
