package io.taskflow.task.project;

import java.util.UUID;

/**
 * A task's place in its project, given out once.
 *
 * @param number from 1, without gaps
 * @param key what people call the task: {@code WEB-12}
 */
public record TaskNumber(UUID projectId, long number, String key) {}
