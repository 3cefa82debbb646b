package io.taskflow.local.postgres;

import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, so root lets it run as {@code nobody}, who may not enter every folder
 * (a home, a clone made by {@code mktemp -d}). Where that is so, a folder below {@code /var/tmp} stands in.
 */
final class OpenFolder {

    private static final Path STAND_INS = Path.of("/var/tmp");
    private static final int HASH_BYTES = 8;

    private OpenFolder() {}

    /** Whether PostgreSQL has to run as somebody else. */
    static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** What to put before a command so that PostgreSQL accepts its user. */
    static List<String> prefix() {
        return asRoot() ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups") : List.of();
    }

    /** The folder itself if PostgreSQL's user can get there, else its stand-in; the choice is remembered beside it. */
    static Path of(Path wished) {
        Path note = wished.resolveSibling(wished.getFileName() + ".place");
        if (Files.exists(note)) {
            return Path.of(Folders.read(note).strip());
        }
        Path place = !asRoot() || reachable(wished) ? wished : standIn(wished);
        Folders.write(note, place + "\n");
        return place;
    }

    private static boolean reachable(Path folder) {
        Path parent = Folders.makeParent(folder);
        List<String> command = new ArrayList<>(prefix());
        command.addAll(List.of("test", "-x", parent.toString()));
        return Shell.run(command).ok();
    }

    private static Path standIn(Path wished) {
        Path place =
                STAND_INS.resolve("taskflow-" + hash(wished.toAbsolutePath().toString()));
        if (Files.exists(place)
                && !Shell.run(List.of("test", "-O", place.toString())).ok()) {
            throw new StackException(place + " belongs to somebody else: remove it and try again.");
        }
        Folders.make(place);
        Shell.run(List.of("chmod", "755", place.toString()));
        return place.resolve(wished.getFileName());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
