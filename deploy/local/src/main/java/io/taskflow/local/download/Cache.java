package io.taskflow.local.download;

import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Prepared distributions, shared by all checkouts of a user. A folder appears whole or not at all,
 * whoever else prepares it at the same time.
 */
public record Cache(Path root) {

    private static final Map<String, ReentrantLock> IN_THIS_JVM = new ConcurrentHashMap<>();

    /** {@code $XDG_CACHE_HOME/taskflow}, by default {@code ~/.cache/taskflow}. */
    public static Cache ofUser() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return new Cache(base.resolve("taskflow"));
    }

    /** The folder of this name, prepared by {@code prepare} in a temporary folder if it is not there yet. */
    public Path folder(String name, Consumer<Path> prepare) {
        Path folder = root.resolve(name);
        ReentrantLock lock = IN_THIS_JVM.computeIfAbsent(folder.toString(), key -> new ReentrantLock());
        lock.lock();
        try {
            return Files.isDirectory(folder) ? folder : prepared(folder, prepare);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the folder of this name is prepared already. */
    public boolean has(String name) {
        return Files.isDirectory(root.resolve(name));
    }

    private Path prepared(Path folder, Consumer<Path> prepare) {
        Folders.make(root);
        Path lockFile = root.resolve(folder.getFileName() + ".lock");
        Path draft = root.resolve(folder.getFileName() + ".draft");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!Files.isDirectory(folder) && held.isValid()) {
                Folders.remove(draft);
                prepare.accept(Folders.make(draft));
                Files.move(draft, folder);
            }
            return folder;
        } catch (IOException cannot) {
            throw new StackException("Cannot prepare " + folder + ": " + cannot.getMessage(), cannot);
        }
    }
}
