package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.load.WrkResult;
import java.util.Map;

/**
 * One round of the system.
 *
 * @param load what the clients saw
 * @param millis CPU milliseconds for each operation by process, up to when nothing was left to do
 * @param drained seconds until nothing was left to do; what was left after the patience is not counted
 */
record SystemRound(WrkResult load, Map<String, Double> millis, double drained) {}
