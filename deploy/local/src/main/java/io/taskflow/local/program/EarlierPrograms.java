package io.taskflow.local.program;

import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs of earlier builds: 250 MB each with their caches, so they go as soon as nothing runs from them. */
final class EarlierPrograms {

    private EarlierPrograms() {}

    static void remove(Path programs, String name, Path current) {
        for (Path folder : of(programs, name)) {
            if (!folder.equals(current) && !inUse(folder)) {
                Folders.remove(folder);
            }
        }
    }

    private static List<Path> of(Path programs, String name) {
        try (Stream<Path> folders = Files.list(Folders.make(programs))) {
            return folders.filter(
                            folder -> String.valueOf(folder.getFileName()).matches(name + "-[0-9a-f]{8}(\\.\\d+)?"))
                    .toList();
        } catch (IOException cannot) {
            throw new StackException("Cannot look into " + programs, cannot);
        }
    }

    private static boolean inUse(Path folder) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .anyMatch(line -> line.contains(folder.toString()));
    }
}
