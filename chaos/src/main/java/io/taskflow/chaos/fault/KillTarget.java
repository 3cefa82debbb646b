package io.taskflow.chaos.fault;

import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.StackException;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.process.RunningProcess;
import java.time.Duration;
import java.util.Locale;

/** A part that is killed with {@code kill -9} and brought back as a supervisor would: again and again until it stays. */
final class KillTarget {

    private static final Duration DEATH = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofMinutes(6);
    private static final Duration BEFORE_NEXT_START = Duration.ofSeconds(1);

    private final PartControl control;
    private final RunLog log;
    private double longestAbsence;

    KillTarget(PartControl control, RunLog log) {
        this.control = control;
        this.log = log;
    }

    String name() {
        return control.part().name();
    }

    void kill(Duration down) {
        RunningProcess process = control.process().orElse(null);
        if (process == null) {
            log.say(name(), "was gone already, without being killed");
            log.count("died without being killed");
        } else {
            process.signal("KILL");
            Span.of(DEATH).await(() -> !process.alive());
            log.say(name(), "killed (pid " + process.pid() + "), down for " + down.toMillis() + " ms");
            log.count("kills");
            log.count("kills: " + name());
        }
        Span absence = Span.of(RECOVERY);
        Span.pass(down);
        bringBack(absence);
        longestAbsence = Math.max(longestAbsence, absence.seconds());
        log.say(name(), String.format(Locale.ROOT, "ready again after %.1f s", absence.seconds()));
    }

    /** What was started and ended at once (its database was away) is started again. */
    void bringBack(Span patience) {
        while (true) {
            try {
                control.start((part, what) -> {});
                return;
            } catch (StackException notYet) {
                if (patience.over()) {
                    throw notYet;
                }
                log.count("failed starts: " + name());
                Span.pass(BEFORE_NEXT_START);
            }
        }
    }

    boolean isReady() {
        return control.state().equals("running");
    }

    double longestAbsence() {
        return longestAbsence;
    }
}
