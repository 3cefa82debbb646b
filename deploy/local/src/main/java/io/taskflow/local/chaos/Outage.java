package io.taskflow.local.chaos;

import io.taskflow.local.Progress;
import io.taskflow.local.chaos.client.Writers;
import io.taskflow.local.chaos.observe.Observer;
import io.taskflow.local.chaos.observe.Shares;
import io.taskflow.local.chaos.outage.Backlog;
import io.taskflow.local.chaos.outage.ConfirmedPublisher;
import io.taskflow.local.chaos.timeline.Journal;
import io.taskflow.local.chaos.timeline.Span;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.stack.LocalStack;
import java.time.Duration;
import java.util.Set;

/** RabbitMQ away for long under load: writes go on, the backlog drains, and memory does not grow with it. */
public final class Outage {

    private static final Duration BEFORE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration TO_DRAIN = Duration.ofMinutes(10);
    private static final int YARDSTICK_MESSAGES = 10_000;

    /** Queues that a task's event goes to: two of suggestion-service, one of notification-service, the observer's. */
    private static final int QUEUES_OF_A_TASK = 4;

    private final LocalStack stack;
    private final ChaosPlan plan;
    private final Progress progress;
    private final Audit audit;

    /** A run on this stack, which is empty and not yet started; the plan's length is that of the outage. */
    public Outage(LocalStack stack, ChaosPlan plan, Progress progress) {
        this.stack = stack;
        this.plan = plan;
        this.progress = progress;
        this.audit = new Audit(stack);
    }

    /** Starts the system, takes the broker away, brings it back and measures; the system runs on. */
    public OutageReport run() {
        Journal journal = new Journal(progress);
        try (Observer observer = audit.begin(progress)) {
            stack.start();
            Writers writers = new Writers(stack.addresses().gateway(), journal);
            Backlog backlog = new Backlog(audit.databases(), audit.control("task-service"), journal);
            long acknowledged = writeWithoutBroker(writers, backlog, journal);
            long rows = backlog.rows();
            int size = backlog.meanSize();
            Shares shares = audit.shares();
            audit.control("rabbitmq").start(progress);
            shares.watch(Span.of(TO_DRAIN));
            double seconds = backlog.drain(TO_DRAIN);
            journal.say("task-service", "the backlog of " + rows + " rows is published");
            audit.awaitQuiet(journal);
            ConfirmedPublisher yardstick = new ConfirmedPublisher(audit.bus(), size);
            return new OutageReport(
                    plan,
                    acknowledged,
                    rows,
                    rows / seconds,
                    size,
                    yardstick.rate(YARDSTICK_MESSAGES, 1, false),
                    yardstick.rate(YARDSTICK_MESSAGES, QUEUES_OF_A_TASK, true),
                    backlog.samples(),
                    shares.published(),
                    audit.judge(writers, observer, Set.of(), Set.of()));
        }
    }

    /** Writes acknowledged while the broker was away. */
    private long writeWithoutBroker(Writers writers, Backlog backlog, Journal journal) {
        writers.start(plan.rate(), plan.seed(), Span.of(BEFORE.plus(plan.length())));
        backlog.watch(Span.of(BEFORE), LOOK);
        PartControl broker = audit.control("rabbitmq");
        broker.process().orElseThrow().signal("KILL");
        broker.stop();
        journal.say("rabbitmq", "killed");
        long before = journal.counted("requests acknowledged");
        backlog.watch(Span.of(plan.length()), LOOK);
        writers.join();
        return journal.counted("requests acknowledged") - before;
    }
}
