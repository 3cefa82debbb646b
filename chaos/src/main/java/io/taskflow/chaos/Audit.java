package io.taskflow.chaos;

import io.taskflow.chaos.client.Writers;
import io.taskflow.chaos.observe.BusAccess;
import io.taskflow.chaos.observe.CommittedEvents;
import io.taskflow.chaos.observe.Databases;
import io.taskflow.chaos.observe.Observer;
import io.taskflow.chaos.observe.Shares;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.verify.DeadLetters;
import io.taskflow.chaos.verify.Evidence;
import io.taskflow.chaos.verify.Mailbox;
import io.taskflow.chaos.verify.PromiseResult;
import io.taskflow.chaos.verify.Promises;
import io.taskflow.local.Progress;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.part.Service;
import io.taskflow.local.stack.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The independent witnesses of a run on an empty stack, from before its first commit to the results. */
final class Audit {

    /** A dead sender's lease on an e-mail ends after two minutes, so draining may take longer than those. */
    private static final Duration TO_DRAIN = Duration.ofMinutes(8);

    private final LocalStack stack;
    private final BusAccess bus;
    private final Databases databases;
    private final CommittedEvents committed;

    Audit(LocalStack stack) {
        this.stack = stack;
        this.bus = new BusAccess(stack.broker());
        this.databases = new Databases(stack.postgres());
        this.committed = new CommittedEvents(databases);
    }

    BusAccess bus() {
        return bus;
    }

    Databases databases() {
        return databases;
    }

    /**
     * Starts the database with a log that can be read (a server decides that at its start) and the broker, and begins to read both:
     * no service has said anything yet.
     */
    Observer begin(Progress progress) {
        PartControl postgres = stack.control("postgres");
        postgres.start(progress);
        committed.enable();
        postgres.stop();
        postgres.start(progress);
        committed.begin();
        stack.control("rabbitmq").start(progress);
        return new Observer(bus);
    }

    /** Who publishes how much; to be watched. */
    Shares shares() {
        return new Shares(
                bus,
                stack.controls().stream()
                        .filter(control -> control.part() instanceof Service)
                        .toList());
    }

    /** Waits until nothing is under way; the seconds it took. */
    double awaitQuiet(RunLog log) {
        return new Drain(bus, databases, log).await(TO_DRAIN);
    }

    /** Every promise against the evidence; call when all is quiet. */
    List<PromiseResult> check(Writers writers, Observer observer, Set<String> poison, Set<String> confirmedPoison) {
        Evidence evidence = new Evidence(
                writers.tasks(), writers.surprises(), observer.sightings().firsts(), committed.take(), databases);
        List<PromiseResult> results = new ArrayList<>(Promises.check(evidence));
        results.add(mailbox().result(databases));
        results.add(new DeadLetters(bus, poison, confirmedPoison).result());
        return results;
    }

    Mailbox mailbox() {
        return new Mailbox(stack.site().data("mail"));
    }
}
