package io.taskflow.benchmarks.load;

import static java.util.stream.Collectors.joining;

import io.taskflow.local.process.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A program of the machine where it has it, else Debian's, unpacked.
 *
 * @param path to call it by
 * @param environment that it needs
 */
public record Program(String path, Map<String, String> environment) {

    /** The program of this name, or the one at a place below what {@code unpacked} gives. */
    public static Program find(String name, Supplier<Path> unpacked, String place) {
        if (Shell.run(List.of("sh", "-c", "command -v " + name)).ok()) {
            return new Program(name, Map.of());
        }
        Path root = unpacked.get();
        String libraries = Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
                .map(platform -> root.resolve("usr/lib").resolve(platform).toString())
                .collect(joining(":"));
        return new Program(root.resolve(place).toString(), Map.of("LD_LIBRARY_PATH", libraries));
    }
}
