package io.taskflow.chaos;

import io.taskflow.chaos.client.Writers;
import io.taskflow.chaos.fault.Faults;
import io.taskflow.chaos.fault.PlannedKill;
import io.taskflow.chaos.observe.Observer;
import io.taskflow.chaos.observe.Shares;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.Progress;
import io.taskflow.local.stack.LocalStack;
import java.time.Duration;
import java.util.Random;

/** One run: load and faults together, then quiet, then the comparison. */
public final class Chaos {

    private static final Duration TO_COME_BACK = Duration.ofMinutes(6);

    private final LocalStack stack;
    private final ChaosPlan plan;
    private final Progress progress;
    private final Audit audit;
    private final Shares shares;

    /** A run on this stack, which is empty and not yet started. */
    public Chaos(LocalStack stack, ChaosPlan plan, Progress progress) {
        this.stack = stack;
        this.plan = plan;
        this.progress = progress;
        this.audit = new Audit(stack);
        this.shares = audit.shares();
    }

    /** Starts the system, breaks it, waits for quiet and judges; the system runs on. */
    public ChaosReport run() {
        RunLog log = new RunLog(progress);
        try (Observer observer = audit.begin(progress)) {
            stack.start();
            Writers writers = new Writers(stack.addresses().gateway(), log);
            Faults faults = new Faults(
                    stack.controls(), audit.bus(), audit.databases(), observer.sightings(), log, plan.seed());
            breakUnderLoad(writers, faults, log);
            audit.bus().dismissAnybody();
            double quiet = audit.awaitQuiet(log);
            return new ChaosReport(
                    plan,
                    log,
                    faults,
                    observer.sightings(),
                    quiet,
                    shares.published(),
                    audit.mailbox().duplicates(),
                    audit.check(writers, observer, faults.poison(), faults.confirmedPoison()));
        }
    }

    private void breakUnderLoad(Writers writers, Faults faults, RunLog log) {
        Span span = Span.of(plan.length());
        shares.watch(span);
        writers.start(plan.rate(), plan.seed(), span);
        faults.start(PlannedKill.plan(plan.kills(), plan.length(), faults.parts(), new Random(plan.seed())), span);
        faults.end(TO_COME_BACK);
        log.say("chaos", "no more faults; waiting for the writers' last answers");
        writers.join();
        log.say("chaos", "nothing more is written; waiting until nothing is under way");
    }
}
