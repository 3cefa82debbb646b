package io.taskflow.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./taskflow} in a checkout whose Maven only notes that it was asked, and makes empty jars. */
class LauncherTest {

    private static final String MAVEN = """
            #!/bin/sh
            cd "$(dirname "$0")"
            echo asked >> asked
            mkdir -p chaos/target/lib
            : > chaos/target/chaos-0.1.0-SNAPSHOT.jar
            : > chaos/target/lib/of-today.jar
            """;

    @TempDir
    Path checkout = Path.of(".");

    @BeforeEach
    void aCheckout() throws IOException {
        List.of("deploy/local/src/main", "chaos/src/main", "deploy/keycloak", "deploy/rabbitmq", "deploy/postgres")
                .forEach(folder -> Folders.make(checkout.resolve(folder)));
        Files.copy(Path.of("../../taskflow"), checkout.resolve("taskflow"));
        Folders.write(checkout.resolve("mvnw"), MAVEN);
        List.of("pom.xml", "deploy/local/pom.xml", "chaos/pom.xml")
                .forEach(pom -> Folders.write(checkout.resolve(pom), ""));
        assertThat(checkout.resolve("mvnw").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void anotherVersionOfALibraryIsBuiltInAndTheEarlierOneForgotten() throws Exception {
        Path earlier = checkout.resolve("chaos/target/lib/of-yesterday.jar");
        Folders.makeParent(earlier);
        Folders.write(earlier, "");
        taskflow();
        taskflow();
        assertThat(earlier).doesNotExist();
        assertThat(checkout.resolve("asked")).hasContent("asked");

        change("pom.xml");
        taskflow();
        assertThat(Files.readAllLines(checkout.resolve("asked"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/local/src/main", "chaos/src/main"})
    void aChangeOfEitherModuleIsBuiltIn(String place) throws Exception {
        taskflow();
        change(place);
        taskflow();
        assertThat(Files.readAllLines(checkout.resolve("asked"))).hasSize(2);
    }

    private void change(String place) throws IOException {
        Files.setLastModifiedTime(
                checkout.resolve(place), FileTime.from(Instant.now().plusSeconds(60)));
    }

    /** It ends in failure, since there is nothing in the jars. */
    private void taskflow() throws IOException, InterruptedException {
        ProcessBuilder taskflow =
                new ProcessBuilder("bash", checkout.resolve("taskflow").toString());
        taskflow.environment().put("JAVA_HOME", System.getProperty("java.home"));
        taskflow.redirectErrorStream(true)
                .redirectOutput(checkout.resolve("said").toFile())
                .start()
                .waitFor();
    }
}
