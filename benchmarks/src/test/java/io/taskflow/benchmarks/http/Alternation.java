package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.load.Operation;
import io.taskflow.benchmarks.load.Wrk;
import io.taskflow.benchmarks.load.WrkResult;
import io.taskflow.benchmarks.measure.Counts;
import io.taskflow.benchmarks.measure.ProcessMeter;
import io.taskflow.benchmarks.system.Backlog;
import io.taskflow.benchmarks.system.MeasuredSystem;
import io.taskflow.benchmarks.system.Owners;
import io.taskflow.local.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rounds of one table: the system and its limit in turn, on the same machine in the same minutes. */
record Alternation(
        MeasuredSystem system, Owners owners, Wrk wrk, Limit limit, Options options, Idle idle, Progress progress) {

    /** What is left to do after a round may take a while where the consumers are slower than the clients. */
    private static final Duration TO_DRAIN = Duration.ofMinutes(5);

    Measured measure(Operation operation, boolean consumers) {
        String name = operation.label() + (consumers ? "" : ", no consumers");
        warmUp(operation, name);
        List<SystemRound> rounds = new ArrayList<>();
        List<LimitRound> limits = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            SystemRound one = system(operation, options.round());
            rounds.add(one);
            limits.add(limit.round(operation, owners.targets(half()), half(), idle));
            progress.say(name, line(round, one, limits.getLast()));
        }
        progress.say(name, "counting commits and messages");
        Counted counted = counted(operation, consumers);
        Map<String, Double> memory = system.meter().residentMiB();
        List<String> profile = options.profile()
                ? new Profile(system).during(name, () -> system(operation, options.round()))
                : List.of();
        return new Measured(operation, consumers, rounds, limits, counted, memory, profile);
    }

    /** What is refused here, since a cold system is slow, harms nothing. */
    private void warmUp(Operation operation, String name) {
        if (options.warmUp().isPositive()) {
            progress.say(name, "warming up for " + options.warmUp().toSeconds() + " s");
            try (Backlog backlog = new Backlog(system)) {
                wrk.run(operation, system.gateway(), owners.targets(options.warmUp()), options.warmUp());
                backlog.awaitEmpty(TO_DRAIN);
            }
        }
    }

    private SystemRound system(Operation operation, Duration length) {
        Path targets = owners.targets(length);
        ProcessMeter meter = system.meter();
        try (Backlog backlog = new Backlog(system)) {
            Map<String, Double> before = meter.cpuSeconds();
            WrkResult load =
                    wrk.run(operation, system.gateway(), targets, length).requireGood();
            double drained = operation.writes() ? backlog.awaitEmpty(TO_DRAIN).seconds() : 0;
            return new SystemRound(load, meter.millisPerOperation(before, load.requests()), drained);
        }
    }

    /** A run between two silences. The one of creations is the long one. */
    private Counted counted(Operation operation, boolean consumers) {
        Duration length = operation == Operation.CREATE && consumers ? options.endurance() : options.round();
        Path targets = owners.targets(length.plusSeconds(20));
        Counts before = system.counters().settled();
        try (Backlog backlog = new Backlog(system)) {
            WrkResult load =
                    wrk.run(operation, system.gateway(), targets, length).requireGood();
            Backlog.Drained drained = backlog.awaitEmpty(TO_DRAIN);
            Counts.Rates each = system.counters().settled().perOperation(before, idle.counts(), load.requests());
            return new Counted(load, drained, each.commits(), each.messages());
        }
    }

    private Duration half() {
        return Duration.ofSeconds(Math.max(2, options.round().toSeconds() / 2));
    }

    private static String line(int round, SystemRound one, LimitRound limit) {
        double sum = Costs.sum(one.millis());
        return String.format(
                Locale.ROOT,
                "round %d: %.0f/s, p50 %.1f ms, p99 %.1f ms, CPU %.2f ms; limit %.3f ms, %.1f x; %d bad answers",
                round,
                one.load().rate(),
                one.load().p50(),
                one.load().p99(),
                sum,
                limit.millis(),
                sum / limit.millis(),
                one.load().refused() + one.load().unanswered());
    }
}
