package io.taskflow.chaos.observe;

import io.taskflow.local.process.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which process a TCP connection belongs to, told by its local port; see proc(5). Linux only. */
final class LocalPorts {

    private static final int LOCAL_ADDRESS = 1;
    private static final int INODE = 9;
    private static final int HEX = 16;

    private LocalPorts() {}

    /** The local ports of all TCP sockets of a process; none when it is gone. */
    static Set<Integer> of(RunningProcess process) {
        Set<String> inodes = socketInodes(process.pid());
        Set<Integer> ports = new HashSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            rows(Path.of("/proc/net", table))
                    .map(row -> row.strip().split("\\s+"))
                    .filter(fields -> fields.length > INODE && inodes.contains(fields[INODE]))
                    .map(fields -> fields[LOCAL_ADDRESS])
                    .forEach(address ->
                            ports.add(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), HEX)));
        }
        return ports;
    }

    private static Set<String> socketInodes(long pid) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.map(LocalPorts::target)
                    .flatMap(Optional::stream)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException gone) {
            return Set.of();
        }
    }

    private static Optional<String> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    private static Stream<String> rows(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException none) {
            return Stream.empty();
        }
    }
}
