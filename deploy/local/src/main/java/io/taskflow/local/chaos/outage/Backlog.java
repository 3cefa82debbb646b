package io.taskflow.local.chaos.outage;

import io.taskflow.local.StackException;
import io.taskflow.local.chaos.observe.Databases;
import io.taskflow.local.chaos.timeline.Journal;
import io.taskflow.local.chaos.timeline.Span;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.process.RunningProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The rows that wait in task-service's outbox, and the memory of the service that keeps them waiting. */
public final class Backlog {

    private static final long MIB = 1024L * 1024;

    private final Databases databases;
    private final PartControl service;
    private final Journal journal;
    private final List<Sample> samples = new ArrayList<>();

    /** How much waits at a moment, and how much memory (resident, MiB) the service takes. */
    public record Sample(long rows, long memoryMiB) {}

    /** The backlog of a service that keeps its outbox in {@code task_service}. */
    public Backlog(Databases databases, PartControl service, Journal journal) {
        this.databases = databases;
        this.service = service;
        this.journal = journal;
    }

    /** Looks every so often until the span is over. */
    public void watch(Span span, Duration every) {
        while (!span.over()) {
            Sample sample = new Sample(rows(), memory());
            samples.add(sample);
            journal.say("task-service", sample.rows() + " rows wait, " + sample.memoryMiB() + " MiB resident");
            Span.pass(every);
        }
    }

    /** Waits until it is empty; the seconds it took. */
    public double drain(Duration patience) {
        Span span = Span.of(patience);
        if (!span.await(() -> rows() == 0)) {
            throw new StackException("The backlog is not empty after " + patience.toSeconds() + " s.");
        }
        return span.seconds();
    }

    /** What was seen, in order. */
    public List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** How many rows wait at this moment. */
    public long rows() {
        return databases.number("task_service", "SELECT count(*) FROM outbox");
    }

    /** The mean size of what waits, in bytes; 0 if nothing does. */
    public int meanSize() {
        return (int)
                databases.number("task_service", "SELECT coalesce(avg(octet_length(body)), 0)::bigint FROM outbox");
    }

    private long memory() {
        return service.process().map(RunningProcess::residentBytes).orElse(0L) / MIB;
    }
}
