package io.taskflow.contracts.comment;

/** {@code comment.deleted}: it went; {@code comment} is its last state. */
public record CommentDeleted(CommentSnapshot comment, CommentedTask task) {}
