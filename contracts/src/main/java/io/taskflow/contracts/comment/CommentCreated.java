package io.taskflow.contracts.comment;

/** {@code comment.created}: somebody said something about a task. */
public record CommentCreated(CommentSnapshot comment, CommentedTask task) {}
