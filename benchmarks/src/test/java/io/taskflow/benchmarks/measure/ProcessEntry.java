package io.taskflow.benchmarks.measure;

import java.util.List;

/**
 * A line of {@code /proc/PID/stat}; see proc(5).
 *
 * @param session the pid of the leader of its session
 * @param ownTicks CPU time of its own, user and system
 * @param childTicks CPU time of the children that ended and were waited for, with theirs
 */
record ProcessEntry(long pid, long parent, long session, long ownTicks, long childTicks) {

    private static final int PARENT = 1;
    private static final int SESSION = 3;
    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    /** The command stands in parentheses and may hold spaces and parentheses itself. */
    static ProcessEntry parse(String line) {
        int command = line.lastIndexOf(')');
        long pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
        List<Long> fields = List.of(line.substring(command + 2).strip().split(" ", -1)).stream()
                .map(field -> field.matches("-?\\d{1,18}") ? Long.parseLong(field) : 0L)
                .toList();
        return new ProcessEntry(
                pid,
                fields.get(PARENT),
                fields.get(SESSION),
                fields.get(UTIME) + fields.get(STIME),
                fields.get(CUTIME) + fields.get(CSTIME));
    }

    long ticks() {
        return ownTicks + childTicks;
    }
}
