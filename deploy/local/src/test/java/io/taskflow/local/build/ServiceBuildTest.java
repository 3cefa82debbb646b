package io.taskflow.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.Checkout;
import io.taskflow.local.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkout whose Maven only notes which modules it was asked for, and makes empty jars. */
class ServiceBuildTest {

    private static final String MAVEN = """
            #!/bin/sh
            echo "$4" >> asked
            for service in $(echo "$4" | tr , ' '); do
              mkdir -p $service/target
              : > $service/target/$service-0.1.0-SNAPSHOT-app.jar
            done
            """;
    private static final List<String> BOTH = List.of("gateway", "task-service");

    @TempDir
    Path root = Path.of(".");

    @BeforeEach
    void aCheckout() {
        List.of("contracts", "messaging", "service-defaults", "gateway", "task-service")
                .forEach(this::module);
        Folders.write(root.resolve("pom.xml"), "<project/>");
        Folders.write(root.resolve("mvnw"), MAVEN);
        assertThat(root.resolve("mvnw").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void aServiceIsBuiltAloneAndOnlyIfItChanged() throws IOException {
        build(BOTH);
        build(BOTH);
        assertThat(asked()).containsExactly("gateway,task-service");

        Folders.write(root.resolve("task-service/src/main/java/A.java"), "class A { }");
        build(List.of("gateway"));
        build(List.of("task-service"));
        build(BOTH);
        assertThat(asked()).containsExactly("gateway,task-service", "task-service");
    }

    @Test
    void whatAllUseIsBuiltIntoEach() throws IOException {
        build(BOTH);
        Folders.write(root.resolve("messaging/src/main/java/A.java"), "class A { }");
        build(List.of("gateway"));
        build(BOTH);
        assertThat(asked()).containsExactly("gateway,task-service", "gateway", "task-service");
    }

    private void module(String name) {
        Folders.write(root.resolve(name).resolve("pom.xml"), "<project/>");
        Folders.write(root.resolve(name).resolve("src/main/java/A.java"), "class A {}");
    }

    private void build(List<String> services) {
        new ServiceBuild(new Checkout(root)).run(services, (part, what) -> {});
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(root.resolve("asked"));
    }
}
