package io.taskflow.chaos.fault;

import io.taskflow.chaos.observe.BusAccess;
import io.taskflow.chaos.observe.Databases;
import io.taskflow.chaos.observe.Sightings;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.part.PartControl;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All faults of a run: kills by plan, everything else again and again until the time is over. */
public final class Faults {

    private static final Duration BETWEEN_CUTS = Duration.ofSeconds(9);
    private static final Duration BETWEEN_REPLAYS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(13);
    private static final Duration BETWEEN_POISONS = Duration.ofSeconds(23);

    private final RunLog log;
    private final List<KillTarget> targets;
    private final Cuts cuts;
    private final Replays replays;
    private final FailingHandlers failures;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("chaos-fault-", 1).daemon().factory());

    /** Faults for these parts, decided by the seed. */
    public Faults(
            List<PartControl> parts, BusAccess bus, Databases databases, Sightings sightings, RunLog log, long seed) {
        this.log = log;
        this.targets = parts.stream().map(part -> new KillTarget(part, log)).toList();
        this.cuts = new Cuts(bus, databases, log, new Random(seed + 1));
        this.replays = new Replays(bus, sightings, log, new Random(seed + 2));
        this.failures = new FailingHandlers(databases, log, new Random(seed + 3));
        failures.prepare();
        bus.admitAnybody();
    }

    /** Begins; ends by itself with the span. */
    public void start(List<PlannedKill> plan, Span span) {
        for (KillTarget target : targets) {
            List<PlannedKill> own = plan.stream()
                    .filter(kill -> kill.part().equals(target.name()))
                    .toList();
            threads.execute(() -> kill(target, own, span));
        }
        threads.execute(() -> repeat(BETWEEN_CUTS, span, cuts::cut));
        threads.execute(() -> repeat(BETWEEN_REPLAYS, span, replays::replay));
        threads.execute(() -> repeat(BETWEEN_FAILURES, span, failures::fail));
        threads.execute(() -> repeat(BETWEEN_POISONS, span, replays::poisonOne));
    }

    /** Waits until the last fault is over and brings back what is still away. */
    public void end(Duration patience) {
        threads.close();
        Span span = Span.of(patience);
        targets.stream().filter(target -> !target.isReady()).forEach(target -> {
            log.say(target.name(), "is not ready after all faults are over; awaited, and started if it is gone");
            target.bringBack(span);
        });
    }

    /** Message ids that were meant to end in a {@code .dead} queue, if they arrived at all. */
    public Set<String> poison() {
        return replays.poison();
    }

    /** Those of them that have to be there: the broker has confirmed them. */
    public Set<String> confirmedPoison() {
        return replays.confirmedPoison();
    }

    /** Names of the parts, in the order of their start. */
    public List<String> parts() {
        return targets.stream().map(KillTarget::name).toList();
    }

    /** The longest time a part was away at once, in seconds. */
    public double longestAbsence(String part) {
        return targets.stream()
                .filter(target -> target.name().equals(part))
                .mapToDouble(KillTarget::longestAbsence)
                .findFirst()
                .orElse(0);
    }

    private static void kill(KillTarget target, List<PlannedKill> own, Span span) {
        for (PlannedKill kill : own) {
            if (!span.awaitOffset(kill.at())) {
                return;
            }
            target.kill(kill.down());
        }
    }

    private static void repeat(Duration pause, Span span, Runnable fault) {
        Duration next = pause;
        while (span.awaitOffset(next)) {
            fault.run();
            next = next.plus(pause);
        }
    }
}
