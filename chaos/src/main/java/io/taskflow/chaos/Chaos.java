package io.taskflow.chaos;

import io.taskflow.chaos.client.Probe;
import io.taskflow.chaos.client.Writers;
import io.taskflow.chaos.fault.Faults;
import io.taskflow.chaos.fault.PlannedKill;
import io.taskflow.chaos.observe.Observer;
import io.taskflow.chaos.observe.Shares;
import io.taskflow.chaos.pause.Pausable;
import io.taskflow.chaos.pause.PausePromises;
import io.taskflow.chaos.pause.PausedProcess;
import io.taskflow.chaos.pause.Pauses;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.chaos.verify.PromiseResult;
import io.taskflow.local.Progress;
import io.taskflow.local.stack.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One run: load and faults together, then quiet, then the comparison. */
public final class Chaos {

    private static final Duration TO_COME_BACK = Duration.ofMinutes(6);

    private final LocalStack stack;
    private final ChaosPlan plan;
    private final List<Pausable> besides;
    private final Progress progress;
    private final Audit audit;
    private final Shares shares;

    /** A run on this stack, which is empty and not yet started; {@code besides} may be paused like its parts. */
    public Chaos(LocalStack stack, ChaosPlan plan, List<Pausable> besides, Progress progress) {
        this.stack = stack;
        this.plan = plan;
        this.besides = besides;
        this.progress = progress;
        this.audit = new Audit(stack);
        this.shares = audit.shares();
    }

    /** Starts the system, breaks it, waits for quiet and judges; the system runs on. */
    public ChaosReport run() {
        RunLog log = new RunLog(progress);
        try (Observer observer = audit.begin(progress)) {
            stack.start();
            Writers writers = new Writers(stack, log);
            Faults faults = new Faults(
                    stack.controls(), audit.bus(), audit.databases(), observer.sightings(), log, plan.seed());
            Pauses pauses = pauses(log);
            breakUnderLoad(writers, faults, pauses, log);
            audit.bus().dismissAnybody();
            double quiet = audit.awaitQuiet(log);
            List<PromiseResult> results =
                    new ArrayList<>(audit.check(writers, observer, faults.poison(), faults.confirmedPoison()));
            if (plan.pauses()) {
                results.addAll(new PausePromises(
                                writers.times().count(), writers.times().suspects(), pauses.standstills())
                        .check());
            }
            return new ChaosReport(
                    plan,
                    log,
                    faults,
                    pauses.standstills(),
                    observer.sightings(),
                    quiet,
                    shares.published(),
                    audit.mailbox().duplicates(),
                    results);
        }
    }

    private Pauses pauses(RunLog log) {
        List<Pausable> parts = new ArrayList<>(besides);
        stack.controls().forEach(control -> parts.add(new PausedProcess(control)));
        return new Pauses(parts, new Probe(stack), log, new Random(plan.seed() + 4));
    }

    private void breakUnderLoad(Writers writers, Faults faults, Pauses pauses, RunLog log) {
        Span span = Span.of(plan.length());
        shares.watch(span);
        writers.start(plan.rate(), plan.seed(), span);
        faults.start(PlannedKill.plan(plan.kills(), plan.length(), faults.parts(), new Random(plan.seed())), span);
        if (plan.pauses()) {
            pauses.run(span);
        }
        faults.end(TO_COME_BACK);
        log.say("chaos", "no more faults; waiting for the writers' last answers");
        writers.join();
        log.say("chaos", "nothing more is written; waiting until nothing is under way");
    }
}
