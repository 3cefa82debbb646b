package io.taskflow.contracts.task;

/** {@code task.watcher-added}: somebody watches a task from now on. */
public record TaskWatcherAdded(TaskWatcher watcher) {}
