package io.taskflow.chaos.timeline;

import io.taskflow.local.Progress;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What happened when: said as it happens, and counted for the table at the end. Safe for many threads. */
public final class RunLog {

    private final Progress progress;
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final long begin = System.nanoTime();

    /** A log that begins now. */
    public RunLog(Progress progress) {
        this.progress = progress;
    }

    /** Says what happened to whom, with the seconds since the beginning. */
    public void say(String who, String what) {
        progress.say(who, String.format(Locale.ROOT, "+%6.1f s  %s", (System.nanoTime() - begin) / 1e9, what));
    }

    /** Counts one more of these. */
    public void count(String what) {
        count(what, 1);
    }

    /** Counts so many more of these. */
    public void count(String what, long more) {
        counts.computeIfAbsent(what, key -> new LongAdder()).add(more);
    }

    /** How many of these there were. */
    public long counted(String what) {
        LongAdder count = counts.get(what);
        return count == null ? 0 : count.sum();
    }
}
