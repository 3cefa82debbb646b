package io.taskflow.contracts.task;

/** {@code task.watcher-removed}: somebody watches a task no more. */
public record TaskWatcherRemoved(TaskWatcher watcher) {}
