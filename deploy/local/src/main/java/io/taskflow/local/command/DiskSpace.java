package io.taskflow.local.command;

import io.taskflow.local.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Better said before than found in the log of a database. */
final class DiskSpace {

    private static final long MIB = 1024L * 1024;
    private static final long NEEDED_MIB = 1024;

    private DiskSpace() {}

    static void require(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MIB;
            if (free < NEEDED_MIB) {
                throw new StackException("The disk of " + folder + " is full: " + free
                        + " MiB are free, TaskFlow needs " + NEEDED_MIB + " MiB. Free some space and try again.");
            }
        } catch (IOException unknown) {
            throw new StackException("Cannot ask for the free space of " + folder, unknown);
        }
    }
}
