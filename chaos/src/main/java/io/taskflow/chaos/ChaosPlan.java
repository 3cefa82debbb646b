package io.taskflow.chaos;

import java.time.Duration;

/**
 * What is to be done to the system.
 *
 * @param length how long faults happen
 * @param seed decides all faults and writes
 * @param kills how many processes are killed in that time
 * @param pauses whether parts stand still, one after the other
 * @param rate writes a second, all clients together
 * @param instances how many of each service but the gateway run
 */
public record ChaosPlan(Duration length, long seed, int kills, boolean pauses, int rate, int instances) {}
