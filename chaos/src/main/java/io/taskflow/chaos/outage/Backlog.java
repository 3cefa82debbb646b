package io.taskflow.chaos.outage;

import io.taskflow.chaos.observe.Databases;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.StackException;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.process.RunningProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The events that wait in task-service's outbox, and the memory of the service that keeps them waiting. */
public final class Backlog {

    private static final long MIB = 1024L * 1024;

    private static final Duration DRAIN_LOOK = Duration.ofMillis(50);

    private final Databases databases;
    private final PartControl service;
    private final RunLog log;
    private final List<Sample> samples = new ArrayList<>();

    /** How much waits at a moment, and how much memory (resident, MiB) the service takes. */
    public record Sample(long rows, long memoryMiB) {}

    /**
     * How a backlog went.
     *
     * @param rows how many waited
     * @param waited seconds until the last look at which all of them were still there: the relay had no connection
     * @param seconds from then on until none was left
     */
    public record Drained(long rows, double waited, double seconds) {

        /** Rows a second. */
        public double rate() {
            return rows / seconds;
        }
    }

    /** The backlog of a service that keeps its outbox in {@code task_service}. */
    public Backlog(Databases databases, PartControl service, RunLog log) {
        this.databases = databases;
        this.service = service;
        this.log = log;
    }

    /** Looks every so often until the span is over. */
    public void watch(Span span, Duration every) {
        while (!span.over()) {
            Sample sample = new Sample(rows(), memory());
            samples.add(sample);
            log.say("task-service", sample.rows() + " rows wait, " + sample.memoryMiB() + " MiB resident");
            Span.pass(every);
        }
    }

    /** Waits until what waits now is gone; what is appended meanwhile does not count. */
    public Drained drain(Duration patience) {
        Span span = Span.of(patience);
        long last = databases.number("task_service", "SELECT coalesce(max(id), 0) FROM outbox");
        long waiting = rowsUpTo(last);
        double begin = 0;
        double look = 0;
        for (long left = waiting; left > 0; left = rowsUpTo(last)) {
            begin = left == waiting ? look : begin;
            if (span.over()) {
                throw new StackException("The backlog is not empty after " + patience.toSeconds() + " s.");
            }
            Span.pass(DRAIN_LOOK);
            look = span.seconds();
        }
        return new Drained(waiting, begin, span.seconds() - begin);
    }

    /** What was seen, in order. */
    public List<Sample> samples() {
        return List.copyOf(samples);
    }

    private long rows() {
        return databases.number("task_service", "SELECT count(*) FROM outbox");
    }

    /** The mean size of what waits, in bytes; 0 if nothing does. */
    public int meanSize() {
        return (int)
                databases.number("task_service", "SELECT coalesce(avg(octet_length(body)), 0)::bigint FROM outbox");
    }

    private long rowsUpTo(long id) {
        return databases.number("task_service", "SELECT count(*) FROM outbox WHERE id <= " + id);
    }

    private long memory() {
        return service.process().map(RunningProcess::residentBytes).orElse(0L) / MIB;
    }
}
