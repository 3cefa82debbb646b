package io.taskflow.chaos.verify;

/** A task in task-service's database. */
record StoredTask(String id, long version, String token, boolean deleted) {}
