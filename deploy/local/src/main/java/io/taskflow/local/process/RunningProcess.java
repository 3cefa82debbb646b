package io.taskflow.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process recognised by its pid and the moment it began, so that a pid which the system gave to
 * somebody else in the meantime is never taken for ours.
 *
 * @param pid the process id
 * @param began an opaque mark of its beginning, equal for one process only
 */
public record RunningProcess(long pid, long began) {

    private static final Duration TO_FOLLOW = Duration.ofSeconds(3);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** The process that has this pid now; it may already be gone. */
    public static RunningProcess of(long pid) {
        return new RunningProcess(pid, ProcFs.beginning(pid));
    }

    /** Whether exactly this process still runs; a zombie does not. */
    public boolean alive() {
        return began != ProcFs.NONE && ProcFs.beginning(pid) == began;
    }

    /** Resident memory of the process and everything it started, in bytes; 0 when it is gone. */
    public long residentBytes() {
        return alive()
                ? family().mapToLong(member -> ProcFs.residentBytes(member.pid)).sum()
                : 0;
    }

    /**
     * Sends a signal such as {@code TERM} and waits. What it started and left behind is ended, too, and so
     * is everything that outlives the patience. Works for the orphans of a process that was killed.
     */
    public void stop(String signal, Duration patience) {
        List<RunningProcess> family = family().toList();
        signal(signal);
        if (!awaitEnd(List.of(this), patience)) {
            signal("KILL");
        }
        family.forEach(member -> member.signal("TERM"));
        if (!awaitEnd(family, TO_FOLLOW)) {
            family.forEach(member -> member.signal("KILL"));
            awaitEnd(family, TO_FOLLOW);
        }
    }

    /** Sends a signal if this very process is still there. */
    public void signal(String signal) {
        if (alive()) {
            Shell.run(List.of("sh", "-c", "kill -" + signal + " " + pid));
        }
    }

    /** Sends a signal to it and then, all at once, to everything it has started until then. */
    public void signalFamily(String signal) {
        signal(signal);
        String pids = family().map(member -> Long.toString(member.pid)).collect(Collectors.joining(" "));
        if (!pids.isEmpty()) {
            Shell.run(List.of("sh", "-c", "kill -" + signal + " " + pids));
        }
    }

    private static boolean awaitEnd(List<RunningProcess> tree, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (tree.stream().anyMatch(RunningProcess::alive)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    /** The process, its descendants, and what is left of the session that it was started in. */
    private Stream<RunningProcess> family() {
        boolean pidIsOthers = !alive() && ProcFs.beginning(pid) != ProcFs.NONE;
        if (pidIsOthers) {
            return Stream.empty();
        }
        Stream<Long> descendants = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        Stream<Long> session = ProcFs.session(pid);
        return Stream.concat(descendants, session)
                .distinct()
                .map(RunningProcess::of)
                .filter(RunningProcess::alive);
    }
}
