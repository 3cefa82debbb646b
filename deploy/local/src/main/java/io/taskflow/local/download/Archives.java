package io.taskflow.local.download;

import io.taskflow.local.StackException;
import io.taskflow.local.process.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Unpacking with the machine's {@code tar}, which keeps modes and links. */
final class Archives {

    private Archives() {}

    /** Unpacks a {@code .tar.gz} without its single top folder. */
    static void tarGz(Path archive, Path into) {
        Shell.require(
                "Unpacking " + archive.getFileName(),
                List.of("tar", "-xzf", archive.toString(), "-C", into.toString(), "--strip-components=1"),
                into,
                Map.of());
    }

    /** Unpacks the one {@code .txz} that lies in a jar. */
    static void txzInJar(Path jar, Path into) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(candidate -> candidate.getName().endsWith(".txz"))
                    .map(ZipEntry.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new StackException(jar.getFileName() + " holds no .txz."));
            try (InputStream tar = new XZInputStream(zip.getInputStream(entry))) {
                Shell.Result result = Shell.run(List.of("tar", "-xf", "-", "-C", into.toString()), into, Map.of(), tar);
                if (!result.ok()) {
                    throw new StackException("Unpacking " + jar.getFileName() + " failed: " + result.lastWords());
                }
            }
        } catch (IOException cannot) {
            throw new StackException("Cannot unpack " + jar + ": " + cannot.getMessage(), cannot);
        }
    }
}
