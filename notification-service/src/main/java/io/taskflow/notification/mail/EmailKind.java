package io.taskflow.notification.mail;

/** What an e-mail tells. */
public enum EmailKind {
    /** A task was assigned to its reader. */
    ASSIGNED,
    /** A comment on a task names its reader. */
    MENTIONED
}
