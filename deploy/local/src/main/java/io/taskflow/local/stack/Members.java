package io.taskflow.local.stack;

import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who uses a shared stack: a file for each process; those of the dead do not count. Used under the folder's lock. */
record Members(Path folder) {

    void join() {
        RunningProcess self = RunningProcess.of(ProcessHandle.current().pid());
        Folders.write(file(self), self.began() + "\n");
    }

    /** Whether the one who leaves was the last. */
    boolean leave() {
        Folders.remove(file(RunningProcess.of(ProcessHandle.current().pid())));
        return !anybody();
    }

    boolean anybody() {
        return files().stream().anyMatch(Members::alive);
    }

    private static boolean alive(Path file) {
        long pid = Long.parseLong(String.valueOf(file.getFileName()));
        return new RunningProcess(pid, Long.parseLong(Folders.read(file).strip())).alive();
    }

    private Path file(RunningProcess process) {
        return folder.resolve(Long.toString(process.pid()));
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(Folders.make(folder))) {
            return files.toList();
        } catch (IOException cannot) {
            throw new StackException("Cannot look into " + folder, cannot);
        }
    }
}
