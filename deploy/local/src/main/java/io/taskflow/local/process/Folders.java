package io.taskflow.local.process;

import io.taskflow.local.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Folders of the stack; every failure here (a full disk, no right to write) becomes one sentence. */
public final class Folders {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Folders() {}

    /** Makes the folder and its parents and returns it. */
    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException cannot) {
            throw new StackException("Cannot make the folder " + folder + ": " + cannot.getMessage(), cannot);
        }
    }

    /** The same, and nobody but its owner may look into it. */
    public static Path makePrivate(Path folder) {
        try {
            return Files.setPosixFilePermissions(make(folder), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException cannot) {
            throw new StackException(
                    "Cannot close the folder " + folder + " to others: " + cannot.getMessage(), cannot);
        }
    }

    /** Makes the folder that a file lies in and returns it. */
    public static Path makeParent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : make(parent);
    }

    /** Writes a text file that only its owner may read, replacing what was there in one step. */
    public static void write(Path file, String text) {
        try {
            makeParent(file);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, OWNER_ONLY);
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannot) {
            throw new StackException("Cannot write " + file + ": " + cannot.getMessage(), cannot);
        }
    }

    /** Reads a text file that is there. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cannot) {
            throw new StackException("Cannot read " + file + ": " + cannot.getMessage(), cannot);
        }
    }

    /** Makes a symbolic link, or turns one that is there to this target. */
    public static void link(Path link, Path target) {
        try {
            if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, target);
            }
        } catch (IOException cannot) {
            throw new StackException("Cannot link " + link + ": " + cannot.getMessage(), cannot);
        }
    }

    /** Removes a folder with all that is in it, if it is there; links are removed, not followed. */
    public static void remove(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException cannot) {
            throw new StackException("Cannot remove " + folder + ": " + cannot.getMessage(), cannot);
        }
    }
}
