package io.taskflow.chaos;

import io.taskflow.chaos.outage.Backlog.Drained;
import io.taskflow.chaos.outage.Backlog.Sample;
import io.taskflow.chaos.outage.Baseline;
import io.taskflow.chaos.outage.Baseline.Rates;
import io.taskflow.chaos.verify.PromiseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an outage of the broker cost.
 *
 * @param acknowledged writes acknowledged meanwhile
 * @param drained how the rows went that waited when the broker came back
 * @param size mean bytes of a message
 * @param perfTest what RabbitMQ's PerfTest comes to in the same run, with confirms
 * @param samples rows and memory over time
 * @param published messages after the broker's return, by instance
 */
record OutageReport(
        ChaosPlan plan,
        long acknowledged,
        Drained drained,
        int size,
        Rates perfTest,
        List<Sample> samples,
        Map<String, Long> published,
        List<PromiseResult> results)
        implements Report {

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("RabbitMQ away for %d s at %d writes/s, seed %d"
                .formatted(plan.length().toSeconds(), plan.rate(), plan.seed()));
        lines.add("");
        lines.add("%-58s %9d".formatted("writes acknowledged meanwhile", acknowledged));
        lines.add("%-58s %9d".formatted("rows waiting at its return (mean " + size + " bytes)", drained.rows()));
        lines.add(String.format(
                Locale.ROOT, "%-58s %9.1f", "seconds until the relay had its connection again", drained.waited()));
        lines.add(String.format(Locale.ROOT, "%-58s %9.0f", "drained from then on, rows/s", drained.rate()));
        lines.addAll(baselines());
        lines.add("%-58s %9s".formatted("task-service, MiB resident: first, middle, last", memory()));
        published.forEach((part, count) -> lines.add("%-58s %9d".formatted("published since by " + part, count)));
        lines.add("");
        results.forEach(result -> lines.add(result.line()));
        return lines;
    }

    private String memory() {
        return samples.getFirst().memoryMiB() + ", "
                + samples.get(samples.size() / 2).memoryMiB() + ", "
                + samples.getLast().memoryMiB();
    }

    private List<String> baselines() {
        String queues = Baseline.QUEUES_OF_A_TASK + " quorum queues and a stream";
        return List.of(
                baseline(queues + ", beside the bus's consumers", perfTest.besideTheConsumers()),
                "%-58s %9s"
                        .formatted(
                                "  left for the consumers, before and after",
                                perfTest.leftBefore() + ", " + perfTest.leftAfter()),
                baseline(queues + ", nothing else at work", perfTest.alone()),
                baseline("one quorum queue, nothing else at work", perfTest.oneQueue()));
    }

    private String baseline(String what, double rate) {
        return String.format(
                Locale.ROOT, "PerfTest to %-49s %9.0f  drained: %.2f of it", what, rate, drained.rate() / rate);
    }
}
