package io.taskflow.local.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that a JVM can start, with or without its AOT cache.
 *
 * @param jar the thin jar, beside its libraries
 * @param javaHome the JDK that runs it
 */
public record ExtractedProgram(Path jar, Path javaHome) {

    /** The command line; a cache that turns out not to fit is the JVM's to say, and starts without it. */
    public List<String> command(List<String> flags, List<String> arguments) {
        Path cache = cache(flags);
        return Files.exists(cache) ? command(arguments, "-XX:AOTCache=" + cache) : command(arguments);
    }

    /** The command line of a training: up to the moment at which the service would begin to work, then the cache is written. */
    public List<String> training(List<String> arguments, Path draft) {
        return command(arguments, "-XX:AOTCacheOutput=" + draft, "-Dspring.context.exit=onRefresh");
    }

    /** Where the cache for these flags lies once it is made. */
    public Path cache(List<String> flags) {
        List<String> fits = new ArrayList<>(flags);
        fits.add(System.getProperty("java.vm.version"));
        return jar.resolveSibling(JarFingerprint.of(fits) + ".aot");
    }

    private List<String> command(List<String> arguments, String... more) {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(arguments);
        command.addAll(List.of(more));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
