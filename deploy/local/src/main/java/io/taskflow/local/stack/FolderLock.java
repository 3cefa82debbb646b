package io.taskflow.local.stack;

import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Only one program at a time changes what runs in a folder; the lock ends with its holder, however that ends.
 *
 * @param folder what is locked
 * @param whileWaiting run first where somebody else holds the lock
 */
public record FolderLock(Path folder, Runnable whileWaiting) {

    /** Does something while nobody else may. */
    public <T> T holding(Supplier<T> action) {
        Path file = Folders.make(folder).resolve("lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                whileWaiting.run();
                channel.lock();
            }
            return action.get();
        } catch (IOException cannot) {
            throw new StackException("Cannot lock " + folder + ": " + cannot.getMessage(), cannot);
        }
    }

    /** Does something while nobody else may. */
    public void holding(Runnable action) {
        holding(() -> {
            action.run();
            return true;
        });
    }
}
