package io.taskflow.service.work;

import java.time.Duration;

/**
 * How a worker goes about its work.
 *
 * @param name names its threads, and is the tag {@code work} of its metrics
 * @param threads how many batches are worked side by side
 * @param batch how many items are worked together
 * @param patience how long what is being done may take when the worker is stopped; the rest comes back by its lease
 */
public record WorkSettings(String name, int threads, int batch, Duration patience) {}
