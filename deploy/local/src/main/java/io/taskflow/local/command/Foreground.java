package io.taskflow.local.command;

import io.taskflow.local.part.PartControl;
import io.taskflow.local.stack.LocalStack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Stays with the running system: shows problems, and stops everything when it is told to end. */
final class Foreground {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final LocalStack stack;
    private final Console console;
    private final List<ProblemLog> logs = new ArrayList<>();
    private final Set<String> reportedDead = new HashSet<>();
    private volatile boolean stopping;

    Foreground(LocalStack stack, Console console) {
        this.stack = stack;
        this.console = console;
        for (PartControl control : stack.controls()) {
            String name = control.part().name();
            logs.add(new ProblemLog(name, stack.site().log(name)));
        }
    }

    /** Returns when somebody else stopped the system. */
    void watch() {
        Thread stop = new Thread(this::stopAll, "stop-everything");
        Runtime.getRuntime().addShutdownHook(stop);
        while (!stopping && stack.isAnythingRunning()) {
            logs.forEach(log -> log.fresh().forEach(problem -> console.say(log.part(), problem)));
            if (!stopping) {
                stack.controls().forEach(this::reportDeath);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        if (stopping) {
            return;
        }
        Runtime.getRuntime().removeShutdownHook(stop);
        console.line("TaskFlow was stopped.");
    }

    private void reportDeath(PartControl control) {
        String name = control.part().name();
        if (control.process().isPresent()) {
            reportedDead.remove(name);
        } else if (reportedDead.add(name)) {
            console.say(name, "is gone; ./taskflow up in another terminal brings it back");
        }
    }

    private void stopAll() {
        stopping = true;
        console.line("\nStopping everything.");
        stack.stop();
    }
}
