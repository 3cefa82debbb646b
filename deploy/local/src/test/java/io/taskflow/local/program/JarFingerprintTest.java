package io.taskflow.local.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarFingerprintTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void changesWithTheContentOfAnEntryAndNotWithTheTime() throws IOException {
        String before = JarFingerprint.of(jar("a.jar", "one"));
        assertThat(JarFingerprint.of(jar("b.jar", "one"))).isEqualTo(before);
        assertThat(JarFingerprint.of(jar("c.jar", "two"))).isNotEqualTo(before);
    }

    @Test
    void changesWithAnyFlag() {
        assertThat(JarFingerprint.of(List.of("-Xa", "-Xb")))
                .isNotEqualTo(JarFingerprint.of(List.of("-Xa")))
                .isNotEqualTo(JarFingerprint.of(List.of("-Xa-Xb")));
    }

    private Path jar(String name, String content) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry entry = new ZipEntry("entry");
            entry.setLastModifiedTime(FileTime.fromMillis(name.hashCode() * 100_000L));
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
