package io.taskflow.benchmarks.measure;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** All processes of the machine at one moment. */
record ProcessTable(Map<Long, ProcessEntry> entries) {

    private static final Path PROC = Path.of("/proc");

    /** Linux tells times in hundredths of a second, whatever its own clock's rate; see time(7), USER_HZ. */
    private static final double TICKS_PER_SECOND = 100;

    static ProcessTable now() {
        try (Stream<Path> processes = Files.list(PROC)) {
            return of(processes
                    .filter(path -> String.valueOf(path.getFileName()).matches("\\d+"))
                    .flatMap(path -> stat(path).stream())
                    .map(ProcessEntry::parse)
                    .toList());
        } catch (IOException cannot) {
            throw new UncheckedIOException("The processes of this machine cannot be listed.", cannot);
        }
    }

    static ProcessTable of(Collection<ProcessEntry> entries) {
        return new ProcessTable(entries.stream().collect(toMap(ProcessEntry::pid, Function.identity())));
    }

    /**
     * Seconds of CPU that a process, its session and all their descendants have used up to now. What has ended counts for its
     * parent, so nothing is lost when a backend of PostgreSQL ends, and nothing counts twice.
     */
    double cpuSeconds(long leader) {
        return family(leader).stream()
                        .map(entries::get)
                        .mapToLong(ProcessEntry::ticks)
                        .sum()
                / TICKS_PER_SECOND;
    }

    /** Seconds of CPU of the children of a process that have ended. */
    double endedChildrenSeconds(long parent) {
        ProcessEntry entry = entries.get(parent);
        return entry == null ? 0 : entry.childTicks() / TICKS_PER_SECOND;
    }

    Set<Long> family(long leader) {
        Set<Long> family = new HashSet<>();
        List<Long> found = pids(entry -> entry.pid() == leader || entry.session() == leader);
        while (family.addAll(found)) {
            found = pids(entry -> family.contains(entry.parent()));
        }
        return family;
    }

    private List<Long> pids(java.util.function.Predicate<ProcessEntry> wanted) {
        return entries.values().stream().filter(wanted).map(ProcessEntry::pid).toList();
    }

    private static Optional<String> stat(Path process) {
        try {
            return Optional.of(Files.readString(process.resolve("stat")));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
