package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.measure.Counts;
import io.taskflow.benchmarks.measure.ProcessMeter;
import io.taskflow.benchmarks.system.MeasuredSystem;
import java.util.HashMap;
import java.util.Map;

/**
 * What a system does of which nobody asks anything.
 *
 * @param counts commits and messages a second
 * @param cpu seconds of CPU a second, by process
 */
record Idle(Counts.Rates counts, Map<String, Double> cpu) {

    private static final double NANOS = 1e9;

    static Idle measure(MeasuredSystem system) {
        ProcessMeter meter = system.meter();
        Counts before = system.counters().settled();
        Map<String, Double> start = meter.cpuSeconds();
        Counts after = system.counters().settled();
        double seconds = (after.nanos() - before.nanos()) / NANOS;
        Map<String, Double> cpu = new HashMap<>();
        meter.cpuSeconds().forEach((name, now) -> cpu.put(name, (now - start.getOrDefault(name, now)) / seconds));
        return new Idle(after.since(before), cpu);
    }

    /** Milliseconds of a process for each operation, of so many seconds in all, less what it takes anyway. */
    double millisBeyond(String process, double cpuSeconds, double elapsed, long operations) {
        double beyond = cpuSeconds - cpu.getOrDefault(process, 0.0) * elapsed;
        return Math.max(0, 1000 * beyond / operations);
    }
}
