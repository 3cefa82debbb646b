package io.taskflow.suggestion.eval;

import io.taskflow.contracts.task.Priority;

/** What people decided, and what the engine said with which confidence. */
record Guess(Priority decided, Priority said, double confidence) {

    boolean isRight() {
        return decided == said;
    }

    static boolean isPressing(Priority priority) {
        return priority.compareTo(Priority.HIGH) >= 0;
    }
}
