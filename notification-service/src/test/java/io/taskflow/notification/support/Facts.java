package io.taskflow.notification.support;

import io.taskflow.contracts.command.CommandRejected;
import io.taskflow.contracts.command.Problem;
import io.taskflow.contracts.command.RejectedCommand;
import io.taskflow.contracts.comment.CommentCreated;
import io.taskflow.contracts.comment.CommentSnapshot;
import io.taskflow.contracts.comment.CommentUpdated;
import io.taskflow.contracts.comment.CommentedTask;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.integration.IntegrationCreated;
import io.taskflow.contracts.integration.IntegrationDeleted;
import io.taskflow.contracts.integration.IntegrationSnapshot;
import io.taskflow.contracts.project.ProjectCreated;
import io.taskflow.contracts.project.ProjectDeleted;
import io.taskflow.contracts.project.ProjectMember;
import io.taskflow.contracts.project.ProjectMemberAdded;
import io.taskflow.contracts.project.ProjectMemberRemoved;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.project.ProjectSnapshot;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskDueSoon;
import io.taskflow.contracts.task.TaskOverdue;
import io.taskflow.contracts.task.TaskReminder;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.contracts.user.EndedSession;
import io.taskflow.contracts.user.UserDeleted;
import io.taskflow.contracts.user.UserLoggedOut;
import io.taskflow.contracts.user.UserRegistered;
import io.taskflow.contracts.user.UserSnapshot;
import io.taskflow.contracts.user.UserUpdated;
import io.taskflow.testing.bus.FactSpeaker;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts as the other services tell them. */
public final class Facts {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final CommentedTask COMMENTED = new CommentedTask(UUID.randomUUID(), "WEB-1", "Ship the shop");

    private Facts() {}

    /** A project came to be. */
    public static CloudEvent<ProjectCreated> created(UUID project, UUID owner) {
        return fact(EventTypes.PROJECT_CREATED, project, 1, owner, new ProjectCreated(project(project, 1)));
    }

    /** Someone joined. */
    public static CloudEvent<ProjectMemberAdded> joined(UUID project, UUID user, long version) {
        var member = new ProjectMember(user, ProjectRole.EDITOR);
        return fact(
                EventTypes.PROJECT_MEMBER_ADDED,
                project,
                version,
                user,
                new ProjectMemberAdded(project(project, version), member));
    }

    /** Someone left. */
    public static CloudEvent<ProjectMemberRemoved> left(UUID project, UUID user, long version) {
        var member = new ProjectMember(user, ProjectRole.EDITOR);
        return fact(
                EventTypes.PROJECT_MEMBER_REMOVED,
                project,
                version,
                user,
                new ProjectMemberRemoved(project(project, version), member));
    }

    /** A project went. */
    public static CloudEvent<ProjectDeleted> deleted(UUID project, long version) {
        return fact(EventTypes.PROJECT_DELETED, project, version, null, new ProjectDeleted(project(project, version)));
    }

    /** A task came to be. */
    public static CloudEvent<TaskCreated> task(UUID project, String title, @Nullable UUID assignee, UUID actor) {
        var task = snapshot(project, title, assignee, actor);
        return fact(EventTypes.TASK_CREATED, task.id(), 1, actor, new TaskCreated(task));
    }

    /** A task changed. */
    public static CloudEvent<TaskUpdated> changed(
            UUID project, String title, @Nullable UUID assignee, UUID actor, FieldChange... changes) {
        var task = snapshot(project, title, assignee, actor);
        return fact(EventTypes.TASK_UPDATED, task.id(), 2, actor, new TaskUpdated(task, List.of(changes)));
    }

    /** A task is done now, which these people watch. */
    public static CloudEvent<TaskUpdated> done(
            UUID project, String title, UUID actor, List<UUID> watchers, FieldChange... others) {
        return done(project, title, null, actor, watchers, others);
    }

    /** A task is done now, and perhaps more has changed of it. */
    public static CloudEvent<TaskUpdated> done(
            UUID project,
            String title,
            @Nullable UUID assignee,
            UUID actor,
            List<UUID> watchers,
            FieldChange... others) {
        var task = snapshot(project, title, assignee, actor);
        var changes = Stream.concat(Stream.of(new FieldChange("status", "OPEN", "DONE")), Stream.of(others))
                .toList();
        return fact(EventTypes.TASK_UPDATED, task.id(), 2, actor, new TaskUpdated(task, changes, watchers));
    }

    /** Somebody said something about a task that these people watch, and named some. */
    public static CloudEvent<CommentCreated> commentTo(
            UUID project, UUID author, List<UUID> watchers, UUID... mentions) {
        var comment = comment(project, author, 1, mentions);
        return fact(
                EventTypes.COMMENT_CREATED, comment.id(), 1, author, new CommentCreated(comment, COMMENTED, watchers));
    }

    /** A task is due soon. */
    public static CloudEvent<TaskDueSoon> dueSoon(UUID project, String title, @Nullable UUID assignee, UUID reporter) {
        var task = snapshot(project, title, assignee, reporter);
        return fact(EventTypes.TASK_DUE_SOON, task.id(), 1, null, new TaskDueSoon(task));
    }

    /** A task is late. */
    public static CloudEvent<TaskOverdue> overdue(UUID project, String title, @Nullable UUID assignee, UUID reporter) {
        var task = snapshot(project, title, assignee, reporter);
        return fact(EventTypes.TASK_OVERDUE, task.id(), 1, null, new TaskOverdue(task));
    }

    /** A reminder of a task. */
    public static CloudEvent<TaskReminder> reminder(
            UUID project, String title, @Nullable UUID assignee, UUID reporter) {
        var task = snapshot(project, title, assignee, reporter);
        return fact(EventTypes.TASK_REMINDER, task.id(), 1, null, new TaskReminder(task, "PT30M"));
    }

    /** Somebody said something about a task and named these people. */
    public static CloudEvent<CommentCreated> comment(UUID project, UUID author, UUID... mentions) {
        return commentTo(project, author, List.of(), mentions);
    }

    /** Somebody said this and named somebody. */
    public static CloudEvent<CommentCreated> saying(UUID project, UUID author, String text, UUID mention) {
        var comment = comment(project, author, text, 1, mention);
        return fact(
                EventTypes.COMMENT_CREATED, comment.id(), 1, author, new CommentCreated(comment, COMMENTED, List.of()));
    }

    /** Somebody changed a comment, which named others before. */
    public static CloudEvent<CommentUpdated> commentChanged(
            UUID project, UUID author, List<UUID> before, UUID... mentions) {
        var comment = comment(project, author, 2, mentions);
        var change = new FieldChange("mentions", before, List.of(mentions));
        return fact(
                EventTypes.COMMENT_UPDATED,
                comment.id(),
                2,
                author,
                new CommentUpdated(comment, COMMENTED, List.of(change)));
    }

    private static CommentSnapshot comment(UUID project, UUID author, long version, UUID... mentions) {
        return comment(project, author, "Look", version, mentions);
    }

    private static CommentSnapshot comment(UUID project, UUID author, String text, long version, UUID... mentions) {
        return new CommentSnapshot(
                UUID.randomUUID(),
                COMMENTED.id(),
                project,
                author,
                text,
                List.of(mentions),
                version,
                Instant.now(),
                Instant.now());
    }

    /** Somebody has ended the session that has this {@code sid}. */
    public static CloudEvent<UserLoggedOut> loggedOut(String session, UUID user) {
        return fact(
                EventTypes.USER_LOGGED_OUT,
                UUID.randomUUID(),
                1,
                user,
                new UserLoggedOut(new EndedSession(session, user)));
    }

    /** Another system has an account. */
    public static CloudEvent<IntegrationCreated> integration(UUID id, String name, String... subscribe) {
        return fact(
                EventTypes.INTEGRATION_CREATED,
                id,
                1,
                null,
                new IntegrationCreated(integration(id, name, 1, subscribe)));
    }

    /** Another system's account is gone. */
    public static CloudEvent<IntegrationDeleted> integrationGone(UUID id, String name) {
        return fact(EventTypes.INTEGRATION_DELETED, id, 2, null, new IntegrationDeleted(integration(id, name, 2)));
    }

    /** A command was refused. */
    public static CloudEvent<CommandRejected> rejected(String sender) {
        var command = new RejectedCommand(null, null, null, sender);
        var problem = new Problem("/problems/forbidden", "You may not do this", 403, "No.", List.of());
        return fact(EventTypes.COMMAND_REJECTED, UUID.randomUUID(), 1, null, new CommandRejected(command, problem));
    }

    private static IntegrationSnapshot integration(UUID id, String name, long version, String... subscribe) {
        return new IntegrationSnapshot(
                id, name, "integration." + name, true, List.of(subscribe), List.of(), version, Instant.now());
    }

    /** A person has an account, with a verified address. */
    public static CloudEvent<UserRegistered> registered(UUID id, String name, String email) {
        return fact(EventTypes.USER_REGISTERED, id, 1, id, new UserRegistered(user(id, name, email, true, 1)));
    }

    /** A person has an account and gave an address that may be anybody's; null where the event does not even say that. */
    public static CloudEvent<UserRegistered> stranger(
            UUID id, String name, String email, @Nullable Boolean emailVerified) {
        return fact(EventTypes.USER_REGISTERED, id, 1, id, new UserRegistered(user(id, name, email, emailVerified, 1)));
    }

    /** A person has shown that the address is theirs. */
    public static CloudEvent<UserUpdated> verified(UUID id, String name, String email) {
        var change = new FieldChange("emailVerified", false, true);
        return fact(
                EventTypes.USER_UPDATED, id, 2, id, new UserUpdated(user(id, name, email, true, 2), List.of(change)));
    }

    /** A person goes by these clocks and reads this language. */
    public static CloudEvent<UserUpdated> settled(
            UUID id, String name, String email, String timeZone, String locale, long version) {
        var user = new UserSnapshot(id, name, email, true, name, null, timeZone, locale, version, Instant.now());
        var change = new FieldChange("timeZone", null, timeZone);
        return fact(EventTypes.USER_UPDATED, id, version, id, new UserUpdated(user, List.of(change)));
    }

    /** A task has moved to this project, where it has another key. */
    public static CloudEvent<TaskUpdated> moved(UUID task, UUID from, UUID project, String key, long version) {
        var before = snapshot(project, "Ship", null, UUID.randomUUID());
        var after = new TaskSnapshot(
                task,
                key,
                7,
                project,
                before.title(),
                null,
                before.status(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                before.reporterId(),
                List.of(),
                null,
                "a",
                version,
                before.createdAt(),
                before.updatedAt(),
                null);
        var changes = List.of(new FieldChange("projectId", from.toString(), project.toString()));
        return fact(EventTypes.TASK_UPDATED, task, version, before.reporterId(), new TaskUpdated(after, changes));
    }

    private static UserSnapshot user(
            UUID id, String name, String email, @Nullable Boolean emailVerified, long version) {
        return new UserSnapshot(id, name, email, emailVerified, name, null, null, null, version, Instant.now());
    }

    /** A person's profile changed. */
    public static CloudEvent<UserUpdated> renamed(UUID id, String name, String email, long version) {
        var user = user(id, name, email, true, version);
        var change = new FieldChange("firstName", null, name);
        return fact(EventTypes.USER_UPDATED, id, version, id, new UserUpdated(user, List.of(change)));
    }

    /** A person is gone. */
    public static CloudEvent<UserDeleted> gone(UUID id, long version) {
        return fact(EventTypes.USER_DELETED, id, version, null, new UserDeleted(id, version));
    }

    private static ProjectSnapshot project(UUID id, long version) {
        return new ProjectSnapshot(id, "WEB", "Web <shop>", null, version, Instant.now(), Instant.now());
    }

    private static TaskSnapshot snapshot(UUID project, String title, @Nullable UUID assignee, UUID reporter) {
        return new TaskSnapshot(
                UUID.randomUUID(),
                "WEB-1",
                1,
                project,
                title,
                null,
                TaskStatus.OPEN,
                null,
                null,
                null,
                null,
                List.of(),
                assignee,
                reporter,
                List.of(),
                null,
                "a",
                1,
                Instant.now(),
                Instant.now(),
                null);
    }

    private static <T> CloudEvent<T> fact(
            EventType<T> type, UUID subject, long sequence, @Nullable UUID actor, T data) {
        return new CloudEvent<>(
                CloudEvent.SPEC_VERSION,
                UUID.randomUUID(),
                FactSpeaker.sourceOf(type),
                type.type(),
                subject.toString(),
                Instant.now(),
                "application/json",
                type.dataSchema(),
                actor == null ? null : actor.toString(),
                sequence,
                TRACE,
                null,
                data);
    }
}
