package io.taskflow.notification;

/** Why a person is told. */
public enum NotificationKind {
    /** Somebody else made the person the assignee of a task. */
    TASK_ASSIGNED,
    /** Somebody else named the person in a comment on a task. */
    MENTIONED
}
