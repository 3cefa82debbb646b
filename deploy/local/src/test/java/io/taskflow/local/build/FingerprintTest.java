package io.taskflow.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.process.Folders;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    Path folder = Path.of(".");

    @BeforeEach
    void aModule() {
        Folders.write(folder.resolve("a/pom.xml"), "<project/>");
        Folders.write(folder.resolve("a/src/main/java/A.java"), "class A {}");
    }

    @Test
    void changesWithMainSourcesOnly() {
        String before = Fingerprint.of(folder, List.of("a"));
        Folders.write(folder.resolve("a/src/test/java/T.java"), "class T {}");
        assertThat(Fingerprint.of(folder, List.of("a"))).isEqualTo(before);
        Folders.write(folder.resolve("a/src/main/java/A.java"), "class A { }");
        assertThat(Fingerprint.of(folder, List.of("a"))).isNotEqualTo(before);
    }
}
