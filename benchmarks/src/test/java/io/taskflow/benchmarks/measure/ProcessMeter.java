package io.taskflow.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * CPU time and memory of some programs with all their processes, and the CPU time of what this program started and waited for.
 *
 * @param leaders the first process of each, by name
 */
public record ProcessMeter(Map<String, Long> leaders) {

    /** The name of what this program starts itself, the load generator. */
    public static final String LOAD = "load";

    /** CPU seconds of each up to now. */
    public Map<String, Double> cpuSeconds() {
        ProcessTable table = ProcessTable.now();
        Map<String, Double> seconds = new LinkedHashMap<>();
        leaders.forEach((name, leader) -> seconds.put(name, table.cpuSeconds(leader)));
        seconds.put(LOAD, table.endedChildrenSeconds(ProcessHandle.current().pid()));
        return seconds;
    }

    /** CPU milliseconds that each has used since, for each operation. */
    public Map<String, Double> millisPerOperation(Map<String, Double> before, long operations) {
        Map<String, Double> millis = new LinkedHashMap<>();
        cpuSeconds()
                .forEach((name, now) -> millis.put(name, 1000 * (now - before.getOrDefault(name, now)) / operations));
        return millis;
    }

    /** MiB of each; what processes share is divided among them. */
    public Map<String, Double> residentMiB() {
        ProcessTable table = ProcessTable.now();
        Map<String, Double> memory = new LinkedHashMap<>();
        leaders.forEach((name, leader) -> memory.put(
                name,
                table.family(leader).stream().mapToLong(Memory::proportionalKib).sum() / 1024.0));
        return memory;
    }
}
