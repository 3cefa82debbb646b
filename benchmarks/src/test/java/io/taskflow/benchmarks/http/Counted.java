package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.load.WrkResult;
import io.taskflow.benchmarks.system.Backlog;

/**
 * A run with a silence before and after it.
 *
 * @param load what the clients saw
 * @param drained how long queues and outboxes took to be empty
 * @param commits for each operation, of all services
 * @param messages for each operation, into all queues and streams
 */
record Counted(WrkResult load, Backlog.Drained drained, double commits, double messages) {}
