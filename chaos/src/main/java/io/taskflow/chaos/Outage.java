package io.taskflow.chaos;

import io.taskflow.chaos.client.Writers;
import io.taskflow.chaos.observe.Observer;
import io.taskflow.chaos.observe.Shares;
import io.taskflow.chaos.outage.Backlog;
import io.taskflow.chaos.outage.Backlog.Drained;
import io.taskflow.chaos.outage.Baseline;
import io.taskflow.chaos.outage.Baseline.Rates;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.Progress;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.stack.LocalStack;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** RabbitMQ away for long under load: writes go on, the backlog drains, and memory does not grow with it. */
final class Outage {

    private static final Duration BEFORE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration TO_DRAIN = Duration.ofMinutes(10);

    /** Of fewer, PerfTest's beginning and end would be much of what is measured. */
    private static final int LEAST_MESSAGES = 20_000;

    private final LocalStack stack;
    private final ChaosPlan plan;
    private final Progress progress;
    private final Audit audit;

    /** A run on this stack, which is empty and not yet started; the plan's length is that of the outage. */
    Outage(LocalStack stack, ChaosPlan plan, Progress progress) {
        this.stack = stack;
        this.plan = plan;
        this.progress = progress;
        this.audit = new Audit(stack);
    }

    /** Starts the system, takes the broker away, brings it back and measures; the system runs on. */
    OutageReport run() {
        RunLog log = new RunLog(progress);
        Baseline baseline = new Baseline(audit.bus());
        try (Observer observer = audit.begin(progress)) {
            log.say("perf-test", "warms up");
            baseline.warmUp();
            stack.start();
            Writers writers = new Writers(stack, log);
            Backlog backlog = new Backlog(audit.databases(), stack.control("task-service"), log);
            long acknowledged = writeWithoutBroker(writers, backlog, log);
            int size = backlog.meanSize();
            Shares shares = audit.shares();
            stack.control("rabbitmq").start(progress);
            shares.watch(Span.of(TO_DRAIN));
            Drained drained = backlog.drain(TO_DRAIN);
            log.say("task-service", "the backlog of " + drained.rows() + " rows is published");
            Rates rates = measure(baseline, size, (int) Math.max(drained.rows(), LEAST_MESSAGES), log);
            return new OutageReport(
                    plan,
                    acknowledged,
                    drained,
                    size,
                    rates,
                    backlog.samples(),
                    shares.published(),
                    audit.check(writers, observer, Set.of(), Set.of()));
        }
    }

    /** At once while the consumers still work at what the backlog gave them, as they did while it was drained; then in quiet. */
    private Rates measure(Baseline baseline, int size, int messages, RunLog log) {
        log.say("perf-test", "publishes as much to as many queues, beside the consumers");
        // Named before, so that the baseline's own are none of them.
        List<String> queues = audit.bus().workQueues().stream()
                .map(queue -> queue.path("name").asString(""))
                .toList();
        long before = audit.bus().waitingIn(queues);
        double besideTheConsumers = baseline.likeTheBus(size, messages);
        long after = audit.bus().waitingIn(queues);
        audit.awaitQuiet(log);
        log.say("perf-test", "publishes as much with nothing else at work");
        double alone = baseline.likeTheBus(size, messages);
        return new Rates(besideTheConsumers, before, after, alone, baseline.oneQueue(size, messages));
    }

    /** Writes acknowledged while the broker was away. */
    private long writeWithoutBroker(Writers writers, Backlog backlog, RunLog log) {
        writers.start(plan.rate(), plan.seed(), Span.of(BEFORE.plus(plan.length())));
        backlog.watch(Span.of(BEFORE), LOOK);
        PartControl broker = stack.control("rabbitmq");
        broker.process().orElseThrow().signal("KILL");
        broker.stop();
        log.say("rabbitmq", "killed");
        long before = log.counted("requests acknowledged");
        backlog.watch(Span.of(plan.length()), LOOK);
        writers.join();
        return log.counted("requests acknowledged") - before;
    }
}
