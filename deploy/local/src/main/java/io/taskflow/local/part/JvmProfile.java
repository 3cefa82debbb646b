package io.taskflow.local.part;

import java.util.ArrayList;
import java.util.List;

/** How the services' JVMs run: the same flags everywhere, so that one AOT cache fits; only the heap differs. See ADR 23. */
public enum JvmProfile {

    /** As little memory as one person's system needs. */
    LOCAL(1),

    /** The heap that a container of the service gets: 60 % of the memory limits in {@code docker-compose.yml}. */
    PRODUCTION(2);

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=10000",
            "-Xss512k",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final int heaps;

    JvmProfile(int heaps) {
        this.heaps = heaps;
    }

    /** What a cache depends on, and the heap does not change. */
    static List<String> flags() {
        return FLAGS;
    }

    /** The command line's part, for a service that needs so much heap for one person's system. */
    List<String> arguments(int localHeapMiB) {
        List<String> arguments = new ArrayList<>(FLAGS);
        if (this == LOCAL) {
            // Else a large machine makes the first heap the largest one, and all of it is touched.
            arguments.add("-Xms48m");
        }
        arguments.add("-Xmx" + localHeapMiB * heaps + "m");
        return arguments;
    }
}
