package io.taskflow.local.build;

import io.taskflow.local.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A short text that changes whenever something in a set of files does. */
final class Fingerprint {

    private Fingerprint() {}

    /** Of everything that goes into the programs: poms and main sources, not tests. */
    @SafeVarargs
    static String of(Path root, List<String>... groups) {
        MessageDigest digest = sha256();
        for (List<String> group : groups) {
            for (String name : group) {
                add(digest, root, root.resolve(name));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of these files, and of all in these folders. */
    static String ofFiles(Path root, List<String> names) {
        MessageDigest digest = sha256();
        names.forEach(name -> addAll(digest, root, root.resolve(name)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Path root, Path place) {
        if (Files.isRegularFile(place)) {
            addFile(digest, root, place);
            return;
        }
        addFile(digest, root, place.resolve("pom.xml"));
        addAll(digest, root, place.resolve("src/main"));
    }

    private static void addAll(MessageDigest digest, Path root, Path place) {
        try (Stream<Path> tree = Files.walk(place)) {
            tree.filter(Files::isRegularFile).sorted().forEach(file -> addFile(digest, root, file));
        } catch (IOException cannot) {
            throw new StackException("Cannot read the sources in " + place + ": " + cannot.getMessage(), cannot);
        }
    }

    private static void addFile(MessageDigest digest, Path root, Path file) {
        try {
            digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file));
        } catch (IOException cannot) {
            throw new StackException("Cannot read " + file + ": " + cannot.getMessage(), cannot);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
