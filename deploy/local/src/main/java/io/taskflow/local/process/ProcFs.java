package io.taskflow.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells about a process in {@code /proc}; see proc(5). Elsewhere {@link ProcessHandle} has to do. */
final class ProcFs {

    /** No such process. */
    static final long NONE = -1;

    private static final int STATE = 0;
    private static final int SESSION = 3;
    private static final int STARTTIME = 19;
    private static final int RESIDENT = 21;
    private static final long PAGE = 4096;
    private static final boolean LINUX = Files.isDirectory(Path.of("/proc/self"));

    private ProcFs() {}

    /** Clock ticks after boot at which the process began: unlike a wall clock time this never shifts. */
    static long beginning(long pid) {
        if (!LINUX) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(instant -> instant.toEpochMilli())
                    .orElse(NONE);
        }
        String[] fields = stat(pid);
        return fields.length <= STARTTIME || isDead(fields) ? NONE : Long.parseLong(fields[STARTTIME]);
    }

    static long residentBytes(long pid) {
        String[] fields = stat(pid);
        return fields.length <= RESIDENT ? 0 : Long.parseLong(fields[RESIDENT]) * PAGE;
    }

    /** All living processes of the session that this process leads or led. */
    static Stream<Long> session(long leader) {
        String wanted = Long.toString(leader);
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(pid -> {
            String[] fields = stat(pid);
            return fields.length > SESSION && fields[SESSION].equals(wanted) && !isDead(fields);
        });
    }

    /** A zombie: ended, but not yet asked for its exit code. */
    private static boolean isDead(String[] fields) {
        return "ZX".contains(fields[STATE]);
    }

    /** The fields after the command, which stands in parentheses and may hold spaces itself. */
    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException gone) {
            return new String[0];
        }
    }
}
