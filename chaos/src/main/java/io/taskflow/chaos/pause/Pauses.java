package io.taskflow.chaos.pause;

import io.taskflow.chaos.client.Probe;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets one part after the other stand still, and sees how soon all goes on once it goes on. */
public final class Pauses {

    private static final long SHORTEST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 30_000;
    private static final long BETWEEN_MILLIS = 5_000;

    private final List<Pausable> parts;
    private final Probe probe;
    private final RunLog log;
    private final Random random;
    private final List<Standstill> standstills = new CopyOnWriteArrayList<>();

    /** Pauses of these parts, decided by the seed. */
    public Pauses(List<Pausable> parts, Probe probe, RunLog log, Random random) {
        this.parts = List.copyOf(parts);
        this.probe = probe;
        this.log = log;
        this.random = random;
    }

    /** Goes on until the span is over; every part has had its turn before one has a second. */
    public void run(Span span) {
        Deque<Pausable> urn = new ArrayDeque<>();
        while (!span.over()) {
            if (urn.isEmpty()) {
                List<Pausable> all = new ArrayList<>(parts);
                Collections.shuffle(all, random);
                urn.addAll(all);
            }
            pause(urn.removeFirst());
            Span.pass(Duration.ofMillis(random.nextLong(BETWEEN_MILLIS)));
        }
    }

    /** Those that are over. */
    public List<Standstill> standstills() {
        return List.copyOf(standstills);
    }

    private void pause(Pausable part) {
        Duration length = Duration.ofMillis(random.nextLong(SHORTEST_MILLIS, LONGEST_MILLIS));
        log.say(part.name(), "stands still for " + length.toMillis() + " ms");
        long from = System.nanoTime();
        part.pause();
        try {
            Span.pass(length);
        } finally {
            part.resume();
        }
        long until = System.nanoTime();
        double recovery = probe.secondsUntilAllWorks();
        standstills.add(new Standstill(part.name(), from, until, recovery));
        log.say(part.name(), String.format(Locale.ROOT, "went on; all works after %.1f s", recovery));
    }
}
