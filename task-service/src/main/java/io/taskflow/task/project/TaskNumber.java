package io.taskflow.task.project;

import java.util.UUID;

/** A task's place in its project, given out once: {@code WEB-12}. */
public record TaskNumber(UUID projectId, String projectKey, long number) {

    /** What people call the task. */
    public String key() {
        return projectKey + "-" + number;
    }
}
