package io.taskflow.contracts.event;

import io.taskflow.contracts.command.CommandRejected;
import io.taskflow.contracts.comment.CommentCreated;
import io.taskflow.contracts.comment.CommentDeleted;
import io.taskflow.contracts.comment.CommentUpdated;
import io.taskflow.contracts.integration.IntegrationCreated;
import io.taskflow.contracts.integration.IntegrationDeleted;
import io.taskflow.contracts.notification.NotificationCreated;
import io.taskflow.contracts.project.ProjectCreated;
import io.taskflow.contracts.project.ProjectDeleted;
import io.taskflow.contracts.project.ProjectMemberAdded;
import io.taskflow.contracts.project.ProjectMemberRemoved;
import io.taskflow.contracts.project.ProjectUpdated;
import io.taskflow.contracts.suggestion.SuggestionAccepted;
import io.taskflow.contracts.suggestion.SuggestionCreated;
import io.taskflow.contracts.suggestion.SuggestionDismissed;
import io.taskflow.contracts.suggestion.SuggestionReopened;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskDeleted;
import io.taskflow.contracts.task.TaskDueSoon;
import io.taskflow.contracts.task.TaskOverdue;
import io.taskflow.contracts.task.TaskRelationAdded;
import io.taskflow.contracts.task.TaskRelationRemoved;
import io.taskflow.contracts.task.TaskReminder;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.contracts.task.TaskWatcherAdded;
import io.taskflow.contracts.task.TaskWatcherRemoved;
import io.taskflow.contracts.user.UserDeleted;
import io.taskflow.contracts.user.UserLoggedOut;
import io.taskflow.contracts.user.UserRegistered;
import io.taskflow.contracts.user.UserUpdated;
import java.util.List;

/** Every event type that is on the bus today. Each has one schema and one sample under {@code contracts/}. */
public final class EventTypes {

    public static final EventType<TaskCreated> TASK_CREATED = new EventType<>("task.created", TaskCreated.class);
    public static final EventType<TaskUpdated> TASK_UPDATED = new EventType<>("task.updated", TaskUpdated.class);
    public static final EventType<TaskDeleted> TASK_DELETED = new EventType<>("task.deleted", TaskDeleted.class);

    public static final EventType<TaskDueSoon> TASK_DUE_SOON = new EventType<>("task.due-soon", TaskDueSoon.class);
    public static final EventType<TaskOverdue> TASK_OVERDUE = new EventType<>("task.overdue", TaskOverdue.class);

    public static final EventType<TaskReminder> TASK_REMINDER = new EventType<>("task.reminder", TaskReminder.class);

    /** The routing key that a task's event bears besides its own when it assigns somebody: the task's new or other assignee. */
    public static final String TASK_ASSIGNED_KEY = "task.assigned";

    /** The routing key that a task's event bears besides its own when it moves the task to another project. */
    public static final String TASK_MOVED_KEY = "task.moved";

    public static final EventType<TaskRelationAdded> TASK_RELATION_ADDED =
            new EventType<>("task.relation-added", TaskRelationAdded.class);
    public static final EventType<TaskRelationRemoved> TASK_RELATION_REMOVED =
            new EventType<>("task.relation-removed", TaskRelationRemoved.class);

    public static final EventType<TaskWatcherAdded> TASK_WATCHER_ADDED =
            new EventType<>("task.watcher-added", TaskWatcherAdded.class);
    public static final EventType<TaskWatcherRemoved> TASK_WATCHER_REMOVED =
            new EventType<>("task.watcher-removed", TaskWatcherRemoved.class);

    /** The routing key that a task's event bears besides its own when there is something to tell somebody else who watches it. */
    public static final String TASK_WATCHED_KEY = "task.watched";

    public static final EventType<CommentCreated> COMMENT_CREATED =
            new EventType<>("comment.created", CommentCreated.class);
    public static final EventType<CommentUpdated> COMMENT_UPDATED =
            new EventType<>("comment.updated", CommentUpdated.class);
    public static final EventType<CommentDeleted> COMMENT_DELETED =
            new EventType<>("comment.deleted", CommentDeleted.class);

    /** The routing key that a comment's event bears besides its own when it mentions somebody whom it did not before. */
    public static final String COMMENT_MENTIONED_KEY = "comment.mentioned";

    /** The routing key that a new comment's event bears besides its own when somebody else watches the task. */
    public static final String COMMENT_WATCHED_KEY = "comment.watched";

    public static final EventType<ProjectCreated> PROJECT_CREATED =
            new EventType<>("project.created", ProjectCreated.class);
    public static final EventType<ProjectUpdated> PROJECT_UPDATED =
            new EventType<>("project.updated", ProjectUpdated.class);
    public static final EventType<ProjectDeleted> PROJECT_DELETED =
            new EventType<>("project.deleted", ProjectDeleted.class);
    public static final EventType<ProjectMemberAdded> PROJECT_MEMBER_ADDED =
            new EventType<>("project.member-added", ProjectMemberAdded.class);
    public static final EventType<ProjectMemberRemoved> PROJECT_MEMBER_REMOVED =
            new EventType<>("project.member-removed", ProjectMemberRemoved.class);

    public static final EventType<SuggestionCreated> SUGGESTION_CREATED =
            new EventType<>("suggestion.created", SuggestionCreated.class);
    public static final EventType<SuggestionAccepted> SUGGESTION_ACCEPTED =
            new EventType<>("suggestion.accepted", SuggestionAccepted.class);
    public static final EventType<SuggestionDismissed> SUGGESTION_DISMISSED =
            new EventType<>("suggestion.dismissed", SuggestionDismissed.class);
    public static final EventType<SuggestionReopened> SUGGESTION_REOPENED =
            new EventType<>("suggestion.reopened", SuggestionReopened.class);

    public static final EventType<UserRegistered> USER_REGISTERED =
            new EventType<>("user.registered", UserRegistered.class);
    public static final EventType<UserUpdated> USER_UPDATED = new EventType<>("user.updated", UserUpdated.class);
    public static final EventType<UserDeleted> USER_DELETED = new EventType<>("user.deleted", UserDeleted.class);

    public static final EventType<UserLoggedOut> USER_LOGGED_OUT =
            new EventType<>("user.logged-out", UserLoggedOut.class);

    public static final EventType<NotificationCreated> NOTIFICATION_CREATED =
            new EventType<>("notification.created", NotificationCreated.class);

    public static final EventType<IntegrationCreated> INTEGRATION_CREATED =
            new EventType<>("integration.created", IntegrationCreated.class);
    public static final EventType<IntegrationDeleted> INTEGRATION_DELETED =
            new EventType<>("integration.deleted", IntegrationDeleted.class);

    public static final EventType<CommandRejected> COMMAND_REJECTED =
            new EventType<>("command.rejected", CommandRejected.class);

    private static final List<EventType<?>> ALL = List.of(
            TASK_CREATED,
            TASK_UPDATED,
            TASK_DELETED,
            TASK_DUE_SOON,
            TASK_OVERDUE,
            TASK_REMINDER,
            TASK_RELATION_ADDED,
            TASK_RELATION_REMOVED,
            TASK_WATCHER_ADDED,
            TASK_WATCHER_REMOVED,
            COMMENT_CREATED,
            COMMENT_UPDATED,
            COMMENT_DELETED,
            PROJECT_CREATED,
            PROJECT_UPDATED,
            PROJECT_DELETED,
            PROJECT_MEMBER_ADDED,
            PROJECT_MEMBER_REMOVED,
            SUGGESTION_CREATED,
            SUGGESTION_ACCEPTED,
            SUGGESTION_DISMISSED,
            SUGGESTION_REOPENED,
            USER_REGISTERED,
            USER_UPDATED,
            USER_DELETED,
            USER_LOGGED_OUT,
            NOTIFICATION_CREATED,
            INTEGRATION_CREATED,
            INTEGRATION_DELETED,
            COMMAND_REJECTED);

    private EventTypes() {}

    /** All of them, in no promised order. */
    public static List<EventType<?>> all() {
        return ALL;
    }
}
