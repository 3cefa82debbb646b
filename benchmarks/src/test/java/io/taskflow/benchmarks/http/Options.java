package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.load.Operation;
import io.taskflow.local.part.JvmProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is measured, and for how long.
 *
 * @param operations one table each; those that write get a second one, without the consumers
 * @param warmUp load before each table
 * @param round how long each round of the system lasts; a limit's rounds last half of it
 * @param rounds how many, in turn with the limit
 * @param endurance how long tasks are created at full rate before the queues have to be empty
 * @param memory how much of it the services get
 * @param profile whether the top frames of gateway and task-service are shown
 * @param output the file for the figures
 */
record Options(
        List<Operation> operations,
        Duration warmUp,
        Duration round,
        int rounds,
        Duration endurance,
        JvmProfile memory,
        boolean profile,
        Path output) {

    private static final String PREFIX = "taskflow.benchmark.";

    /** From this JVM's properties. */
    static Options given() {
        String tables = System.getProperty(PREFIX + "tables", "get,session,list,patch,create");
        return new Options(
                Arrays.stream(tables.split(",", -1))
                        .map(table -> Operation.valueOf(table.toUpperCase(Locale.ROOT)))
                        .toList(),
                seconds("warmup", 60),
                seconds("seconds", 10),
                Integer.getInteger(PREFIX + "rounds", 5),
                seconds("endurance", 60),
                Boolean.getBoolean(PREFIX + "local") ? JvmProfile.LOCAL : JvmProfile.PRODUCTION,
                Boolean.getBoolean(PREFIX + "profile"),
                Path.of(System.getProperty(PREFIX + "output", "benchmark.json")).toAbsolutePath());
    }

    private static Duration seconds(String name, int otherwise) {
        return Duration.ofSeconds(Integer.getInteger(PREFIX + name, otherwise));
    }
}
