package io.taskflow.task.task;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.project.ProjectRuleException;
import io.taskflow.task.project.store.ProjectAccess;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what with which task: a member's role in its project decides. */
@Component
public class TaskAccess {
    private static final String LIVING = "t.deleted_at is null";
    private static final String KEPT = "(t.deleted_at is null or t.deleted_at >= :since)";

    private final JdbcClient jdbc;
    private final ProjectAccess projects;

    TaskAccess(JdbcClient jdbc, ProjectAccess projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    /**
     * The task's project. Throws a 404 problem for no member, a 403 one for a role that does not include {@code needed}, and a
     * {@link ProjectRuleException} where more than to read is needed and the project is archived.
     */
    public UUID require(UUID taskId, UUID userId, ProjectRole needed) {
        return place(taskId, userId, needed, LIVING, Map.of()).projectId();
    }

    /** Whether it is there for anybody, and not in the trash. */
    public boolean isThere(UUID taskId) {
        return jdbc.sql("select exists (select from task t where t.id = :id and " + LIVING + ")")
                .param("id", taskId)
                .query(Boolean.class)
                .single();
    }

    /**
     * As {@link #require}, for what is said about a task and changes nothing of it: until the transaction ends the person keeps the role,
     * and the task's row stays. Whoever changes or deletes the task does not wait for that, nor is waited for.
     */
    public Place hold(UUID taskId, UUID userId, ProjectRole needed) {
        String held = LIVING + " for share of m for key share of t";
        // A task that is moved while one waits for it is found anew.
        Place place = find(taskId, userId, held, Map.of())
                .or(() -> find(taskId, userId, held, Map.of()))
                .orElseThrow(() -> ProblemException.notFound("task"));
        ProjectAccess.check(place.role(), needed);
        requireActive(place);
        return place;
    }

    private static void requireActive(Place place) {
        if (place.archived()) {
            throw ProjectRuleException.archived();
        }
    }

    private Place place(UUID taskId, UUID userId, ProjectRole needed, String which, Map<String, ?> parameters) {
        Place place = find(taskId, userId, which, parameters).orElseThrow(() -> ProblemException.notFound("task"));
        ProjectAccess.check(place.role(), needed);
        if (needed != ProjectRole.VIEWER) {
            requireActive(place);
        }
        return place;
    }

    private Optional<Place> find(UUID taskId, UUID userId, String which, Map<String, ?> parameters) {
        return jdbc.sql("""
                select t.project_id, t.key, t.title, m.role, m.archived from task t join project_member m on m.project_id = t.project_id
                where t.id = :taskId and m.user_id = :userId and %s""".formatted(which))
                .param("taskId", taskId)
                .param("userId", userId)
                .params(parameters)
                .query(Place.class)
                .optional();
    }

    /**
     * As {@link #require}, with the project locked: what is true of it and its members stays so until the transaction ends.
     * Always before a lock on one of its tasks: who locks in one order never waits in a circle. Which project that is: once the task is
     * locked, too, ask whether it is {@linkplain #requireStillIn still} there.
     */
    public UUID lockProject(UUID taskId, UUID userId, ProjectRole needed) {
        return projects.lockActive(require(taskId, userId, needed), userId, needed)
                .id();
    }

    /** Throws a 409 problem unless the project is the one that was locked: the task was moved meanwhile. */
    public static void requireStillIn(UUID locked, UUID projectId) {
        if (!locked.equals(projectId)) {
            throw moved();
        }
    }

    /** The problem of who was overtaken by somebody who moved the task. */
    static ProblemException moved() {
        return ProblemException.conflict("Somebody moved the task to another project at this very moment. Try again.");
    }

    /** The same, if the task recurs and the person is an editor: else nothing is locked. */
    Optional<UUID> lockProjectOfRecurring(UUID taskId, UUID editor) {
        return jdbc.sql("""
                select p.id from project p join project_member m on m.project_id = p.id and m.user_id = :editor
                where p.id = (select project_id from task where id = :taskId and recurrence is not null and deleted_at is null)
                  and p.deleted_at is null and m.role in ('OWNER', 'EDITOR') for no key update of p""")
                .param("taskId", taskId)
                .param("editor", editor)
                .query(UUID.class)
                .optional();
    }

    /** The same for a task that may be deleted, but not before {@code since}. */
    UUID lockProject(UUID taskId, UUID userId, ProjectRole needed, Instant since) {
        Map<String, ?> parameters = Map.of("since", since.atOffset(ZoneOffset.UTC));
        Place place = place(taskId, userId, needed, KEPT, parameters);
        return projects.lockActive(place.projectId(), userId, needed).id();
    }

    /**
     * Where a task is.
     *
     * @param key such as {@code WEB-12}
     * @param role what the person is there
     * @param archived whether nothing may change there
     */
    public record Place(UUID projectId, String key, String title, ProjectRole role, boolean archived) {}
}
