package io.taskflow.notification;

/** Why a person is told. */
public enum NotificationKind {
    /** Somebody else made the person the assignee of a task. */
    TASK_ASSIGNED,
    /** Somebody else named the person in a comment on a task. */
    MENTIONED,
    /** A task is due soon that is the person's to do. */
    DUE_SOON,
    /** A task is late that is the person's to do. */
    OVERDUE,
    /** Somebody wanted the person to be reminded of a task of theirs now. */
    REMINDER,
    /** Somebody else has commented on a task that the person watches. */
    COMMENTED,
    /** Somebody else has changed the status of a task that the person watches. */
    STATUS_CHANGED
}
