package io.taskflow.contracts.comment;

import java.util.UUID;

/**
 * What a comment is about.
 *
 * @param key such as {@code WEB-12}
 * @param title as it was then
 */
public record CommentedTask(UUID id, String key, String title) {}
