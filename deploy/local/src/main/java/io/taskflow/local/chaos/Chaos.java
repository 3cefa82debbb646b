package io.taskflow.local.chaos;

import io.taskflow.local.Progress;
import io.taskflow.local.chaos.client.Writers;
import io.taskflow.local.chaos.fault.Faults;
import io.taskflow.local.chaos.fault.PlannedKill;
import io.taskflow.local.chaos.observe.BusAccess;
import io.taskflow.local.chaos.observe.CommittedEvents;
import io.taskflow.local.chaos.observe.Databases;
import io.taskflow.local.chaos.observe.Observer;
import io.taskflow.local.chaos.timeline.Journal;
import io.taskflow.local.chaos.timeline.Span;
import io.taskflow.local.chaos.verify.DeadLetters;
import io.taskflow.local.chaos.verify.Evidence;
import io.taskflow.local.chaos.verify.Mailbox;
import io.taskflow.local.chaos.verify.Promises;
import io.taskflow.local.chaos.verify.Verdict;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.postgres.Postgres;
import io.taskflow.local.rabbitmq.RabbitMq;
import io.taskflow.local.stack.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One run: load and faults together, then quiet, then the comparison. Needs a fresh system of its own. */
public final class Chaos {

    /** A dead sender's lease on an e-mail ends after two minutes, so draining may take longer than those. */
    private static final Duration TO_DRAIN = Duration.ofMinutes(6);

    private static final Duration TO_COME_BACK = Duration.ofMinutes(6);

    private final LocalStack stack;
    private final ChaosPlan plan;
    private final Progress progress;
    private final BusAccess bus;
    private final Databases databases;
    private final CommittedEvents committed;

    /** A run on this stack, which is empty and not yet started. */
    public Chaos(LocalStack stack, ChaosPlan plan, Progress progress) {
        this.stack = stack;
        this.plan = plan;
        this.progress = progress;
        this.bus = new BusAccess(new RabbitMq(stack.site()).broker());
        this.databases = new Databases(new Postgres(stack.site(), List.of()).server());
        this.committed = new CommittedEvents(databases);
    }

    /** Starts the system, breaks it, waits for quiet and judges; the system runs on. */
    public ChaosReport run() {
        auditFromTheFirstCommit();
        Journal journal = new Journal(progress);
        try (Observer observer = new Observer(bus)) {
            stack.start();
            Writers writers = new Writers(stack.addresses().gateway(), journal);
            Faults faults = new Faults(stack.controls(), bus, databases, observer.sightings(), journal, plan.seed());
            breakUnderLoad(writers, faults, journal);
            double drained = new Drain(bus, databases, journal).await(TO_DRAIN);
            return new ChaosReport(
                    plan,
                    journal,
                    faults,
                    observer.sightings(),
                    drained,
                    mailbox().duplicates(),
                    judge(writers, faults, observer));
        }
    }

    private void breakUnderLoad(Writers writers, Faults faults, Journal journal) {
        Span span = Span.of(plan.length());
        writers.start(plan.rate(), plan.seed(), span);
        faults.start(PlannedKill.plan(plan.kills(), plan.length(), faults.parts(), new Random(plan.seed())), span);
        faults.end(TO_COME_BACK);
        journal.say("chaos", "no more faults; waiting for the writers' last answers");
        writers.join();
        journal.say("chaos", "nothing more is written; waiting until nothing is under way");
    }

    /** The database's log has to be kept in a form that can be read, which a server decides at its start. */
    private void auditFromTheFirstCommit() {
        PartControl postgres = control("postgres");
        postgres.start(progress);
        committed.enable();
        postgres.stop();
        postgres.start(progress);
        committed.begin();
        control("rabbitmq").start(progress);
    }

    private PartControl control(String part) {
        return stack.controls().stream()
                .filter(control -> control.part().name().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private List<Verdict> judge(Writers writers, Faults faults, Observer observer) {
        Set<String> commits = new HashSet<>();
        Databases.WITH_OUTBOX.forEach(database -> commits.addAll(committed.take(database)));
        Evidence evidence = new Evidence(
                writers.tasks(), writers.surprises(), observer.sightings().firsts(), commits, databases);
        List<Verdict> verdicts = new ArrayList<>(Promises.judge(evidence));
        verdicts.add(mailbox().verdict(databases));
        verdicts.add(new DeadLetters(bus, faults.poison(), faults.confirmedPoison()).verdict());
        return verdicts;
    }

    private Mailbox mailbox() {
        return new Mailbox(stack.site().data("mail"));
    }
}
