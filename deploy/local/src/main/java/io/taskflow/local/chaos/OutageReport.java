package io.taskflow.local.chaos;

import io.taskflow.local.chaos.outage.Backlog.Sample;
import io.taskflow.local.chaos.verify.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an outage of the broker cost.
 *
 * @param acknowledged writes acknowledged meanwhile
 * @param backlog rows that waited when the broker came back
 * @param drainRate rows a second from the broker's readiness until none was left
 * @param size mean bytes of a message
 * @param oneQueue confirmed messages a second to one quorum queue, by the yardstick in the same run
 * @param likeTheBus the same to as many queues and a stream as an event of a task goes to
 * @param samples rows and memory over time
 * @param published messages after the broker's return, by instance
 */
public record OutageReport(
        ChaosPlan plan,
        long acknowledged,
        long backlog,
        double drainRate,
        int size,
        double oneQueue,
        double likeTheBus,
        List<Sample> samples,
        Map<String, Long> published,
        List<Verdict> verdicts) {

    /** Whether every promise was kept. */
    public boolean kept() {
        return verdicts.stream().allMatch(Verdict::kept);
    }

    /** The table for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("RabbitMQ away for %d s at %d writes/s, seed %d"
                .formatted(plan.length().toSeconds(), plan.rate(), plan.seed()));
        lines.add("");
        lines.add("%-50s %9d".formatted("writes acknowledged meanwhile", acknowledged));
        lines.add("%-50s %9d".formatted("rows waiting at its return (mean " + size + " bytes)", backlog));
        lines.add(rate("drained, rows/s", drainRate));
        lines.add(rate("confirmed publisher, one quorum queue, messages/s", oneQueue));
        lines.add(rate("confirmed publisher, 4 quorum queues and a stream", likeTheBus));
        lines.add(String.format(
                Locale.ROOT,
                "%-50s %9.2f / %.2f",
                "drained, as part of these",
                drainRate / oneQueue,
                drainRate / likeTheBus));
        lines.add("%-50s %9s".formatted("task-service, MiB resident: first, middle, last", memory()));
        published.forEach((part, count) -> lines.add("%-50s %9d".formatted("published since by " + part, count)));
        lines.add("");
        verdicts.forEach(verdict -> lines.add(verdict.line()));
        return lines;
    }

    private String memory() {
        return samples.getFirst().memoryMiB() + ", "
                + samples.get(samples.size() / 2).memoryMiB() + ", "
                + samples.getLast().memoryMiB();
    }

    private static String rate(String what, double rate) {
        return String.format(Locale.ROOT, "%-50s %9.0f", what, rate);
    }
}
