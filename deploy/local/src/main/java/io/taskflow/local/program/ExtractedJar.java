package io.taskflow.local.program;

import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A service's executable jar, taken apart: a JVM starts from it in two thirds of the time, and only so with an AOT cache.
 *
 * @param name the service's folder in the checkout
 * @param executable the jar as the build makes it
 * @param programs where extracted jars lie, one folder for each content
 */
public record ExtractedJar(String name, Path executable, Path programs) {

    /** One extraction of the same content at a time in this program; others make their own draft, and one of them wins. */
    private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();

    /** Extracts, unless that was done before; earlier contents that nothing runs from any more are removed. */
    public ExtractedProgram extract(Path javaHome) {
        Path folder = programs.resolve(name + "-" + JarFingerprint.of(executable));
        synchronized (LOCKS.computeIfAbsent(folder, key -> new Object())) {
            if (!Files.isDirectory(folder)) {
                EarlierPrograms.remove(programs, name, folder);
                extract(javaHome, folder);
            }
        }
        return new ExtractedProgram(folder.resolve(executable.getFileName()), javaHome);
    }

    private void extract(Path javaHome, Path folder) {
        Path draft = Folders.make(programs)
                .resolve("%s.%d"
                        .formatted(folder.getFileName(), ProcessHandle.current().pid()));
        List<String> command = List.of(
                javaHome.resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                executable.toString(),
                "extract",
                "--destination",
                draft.toString());
        Shell.require("extracting " + executable.getFileName(), command, programs, Map.of());
        try {
            Files.move(draft, folder);
        } catch (IOException anotherWasFaster) {
            Folders.remove(draft);
        }
    }
}
