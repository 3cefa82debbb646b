package io.taskflow.task.project.store;

import io.taskflow.task.project.Project;
import io.taskflow.task.project.ProjectFact;
import io.taskflow.task.project.TaskNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All projects that are not deleted. Rows and events are written together, so that no change stays unsaid. */
@Repository
public class Projects {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String NEXT_NUMBER = """
            update project p set last_task_number = p.last_task_number + 1 from project_member m
            where p.deleted_at is null and p.archived_at is null and m.project_id = p.id and m.user_id = :editor and m.role in ('OWNER', 'EDITOR')
              and %s
            returning p.id as project_id, p.last_task_number as number, p.key || '-' || p.last_task_number as key""";

    private final JdbcClient jdbc;
    private final MemberList members;
    private final ProjectEvents events;

    Projects(JdbcClient jdbc, MemberList members, ProjectEvents events) {
        this.jdbc = jdbc;
        this.members = members;
        this.events = events;
    }

    /** Writes a new project, or what has changed since it was locked, and says so on the bus; {@code actor} did it. */
    public void save(Project project, UUID actor) {
        List<ProjectFact> facts = project.takeFacts();
        if (!facts.isEmpty()) {
            write(project);
            facts.forEach(fact -> members.follow(project, fact));
            events.record(project, facts, actor);
        }
    }

    private void write(Project project) {
        jdbc.sql("""
                insert into project (id, key, name, description, inbox_owner_id, last_task_number, version, created_at, updated_at)
                values (:id, :key, :name, :description, :inboxOwnerId,
                  (select coalesce(max(f.number), 0) from task_former_key f where f.project_key = :key and cast(:inboxOwnerId as uuid) is null), :version, :createdAt, :updatedAt)
                on conflict (id) do update set name = excluded.name, description = excluded.description,
                  version = excluded.version, updated_at = excluded.updated_at, deleted_at = :deletedAt, archived_at = :archivedAt,
                  resumed_at = case when project.archived_at is not null and cast(:archivedAt as timestamptz) is null
                    then excluded.updated_at else project.resumed_at end""")
                .param("id", project.id())
                .param("key", project.key())
                .param("name", project.fields().name())
                .param("description", project.fields().description())
                .param("inboxOwnerId", project.inboxOwnerId())
                .param("version", project.version())
                .param("createdAt", utc(project.createdAt()))
                .param("updatedAt", utc(project.updatedAt()))
                .param("deletedAt", utcOrNull(project.deletedAt()))
                .param("archivedAt", utcOrNull(project.fields().archivedAt()))
                .update();
    }

    /** The project and the reader's role, if they are a member. */
    public Optional<VisibleProject> visible(UUID id, UUID reader) {
        return jdbc.sql("""
                select p.*, m.role from project p join project_member m on m.project_id = p.id and m.user_id = :reader
                where p.id = :id and p.deleted_at is null""")
                .param("id", id)
                .param("reader", reader)
                .query((row, number) -> ProjectRows.visible(row, reader))
                .optional();
    }

    /** The reader's projects in the order they were created, beginning after the id {@code after}. */
    public List<VisibleProject> visibleTo(UUID reader, Archived archived, Optional<UUID> after, int limit) {
        return jdbc.sql("""
                select p.*, m.role from project_member m join project p on p.id = m.project_id
                where m.user_id = :reader and m.project_id > :after and p.deleted_at is null%s
                order by m.project_id limit :limit""".formatted(archived.condition()))
                .param("reader", reader)
                .param("after", after.orElse(FIRST))
                .param("limit", limit)
                .query((row, number) -> ProjectRows.visible(row, reader))
                .list();
    }

    /** The project, to change: until the transaction ends nobody else changes it, its members or its numbering. */
    public Optional<Project> lock(UUID id) {
        return locked(jdbc.sql("select * from project where id = :id and deleted_at is null for no key update")
                .param("id", id));
    }

    /** Also waits for all who hold the project's row lest it go, and keeps them away until the transaction ends; it is locked as above. */
    public void exclude(UUID id) {
        jdbc.sql("select id from project where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /** As above, if this person is a member; whoever is none waits for nobody. */
    Optional<Project> lock(UUID id, UUID member) {
        return locked(jdbc.sql("""
                select * from project p where p.id = :id and p.deleted_at is null
                  and exists (select 1 from project_member m where m.project_id = p.id and m.user_id = :member)
                for no key update of p""").param("id", id).param("member", member));
    }

    /** The members are read once the lock is held: while one waits for it they may change. */
    private Optional<Project> locked(JdbcClient.StatementSpec lock) {
        return lock.query((row, number) -> ProjectRows.read(row, members.roles(row.getObject("id", UUID.class))))
                .optional();
    }

    /** The number of the project's next task, for an editor; nobody else takes one until the transaction ends. */
    public Optional<TaskNumber> nextTask(UUID id, UUID editor) {
        return jdbc.sql(NEXT_NUMBER.formatted("p.id = :id"))
                .param("id", id)
                .param("editor", editor)
                .query(TaskNumber.class)
                .optional();
    }

    /** The numbers of the next tasks, as many as that. */
    public List<TaskNumber> nextTasks(UUID id, UUID editor, int count) {
        String numbers = NEXT_NUMBER
                .replace("last_task_number + 1", "last_task_number + :count")
                .formatted("p.id = :id");
        return jdbc.sql("""
                with last as (%s)
                select l.project_id, n.number, p.key || '-' || n.number as key from last l join project p on p.id = l.project_id,
                  generate_series(l.number - :count + 1, l.number) as n(number) order by n.number""".formatted(numbers))
                .param("id", id)
                .param("editor", editor)
                .param("count", count)
                .query((row, number) -> new TaskNumber(
                        row.getObject("project_id", UUID.class), row.getLong("number"), row.getString("key")))
                .list();
    }

    /** The same in a person's INBOX, once there is one. */
    public Optional<TaskNumber> nextTaskInInbox(UUID owner) {
        return jdbc.sql(NEXT_NUMBER.formatted("p.inbox_owner_id = :editor"))
                .param("editor", owner)
                .query(TaskNumber.class)
                .optional();
    }

    /** Whether a shared project has this key. */
    public boolean isKeyTaken(String key) {
        return jdbc.sql("""
                select exists (select 1 from project where key = :key and deleted_at is null and inbox_owner_id is null)""").param("key", key).query(Boolean.class).single();
    }

    /** Waits until nobody else is about to take this name, and keeps it from others until the transaction ends. */
    public void claim(String name) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "project/" + name)
                .query(Integer.class)
                .single();
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
