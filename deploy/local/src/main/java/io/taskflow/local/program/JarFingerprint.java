package io.taskflow.local.program;

import io.taskflow.local.StackException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A short text that changes with a jar's content, made from the checksums it lists; the time of the file tells nothing, since builds are reproducible. */
final class JarFingerprint {

    private JarFingerprint() {}

    static String of(Path jar) {
        CRC32 sum = new CRC32();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().forEach(entry -> add(sum, entry));
        } catch (IOException cannot) {
            throw new StackException("Cannot read " + jar + ": " + cannot.getMessage(), cannot);
        }
        return hex(sum);
    }

    /** The same of what decides whether an AOT cache fits: the JDK and the flags. */
    static String of(List<String> words) {
        CRC32 sum = new CRC32();
        words.forEach(word -> sum.update((word + "\n").getBytes(StandardCharsets.UTF_8)));
        return hex(sum);
    }

    private static void add(CRC32 sum, ZipEntry entry) {
        sum.update(entry.getName().getBytes(StandardCharsets.UTF_8));
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(entry.getCrc()).flip());
    }

    private static String hex(CRC32 sum) {
        return "%08x".formatted(sum.getValue());
    }
}
