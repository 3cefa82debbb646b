package io.taskflow.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.Checkout;
import io.taskflow.local.keycloak.Keycloak;
import io.taskflow.local.postgres.Postgres;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import io.taskflow.local.rabbitmq.RabbitMq;
import io.taskflow.local.site.Ports;
import io.taskflow.local.stack.LocalStack;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theWelcomeTellsWhereTheLoginsOfTheServersPagesAreAndNotThePasswords() {
        LocalStack stack = new LocalStack(
                new Checkout(Folders.make(folder.resolve("Zoe's files"))), new Ports(9080), (part, what) -> {});
        String broker = new RabbitMq(stack.site()).broker().password("taskflow-admin");
        String keycloak = new Keycloak(stack.site(), new Postgres(stack.site(), List.of()))
                .server()
                .adminPassword();

        String text = welcome(stack);

        assertThat(text).doesNotContain(broker).doesNotContain(keycloak);
        assertThat(shown(text, "login at Keycloak     taskflow-bootstrap, password: "))
                .isEqualTo("keycloak.bootstrap=" + keycloak);
        assertThat(shown(text, "login at RabbitMQ     taskflow-admin, password: "))
                .isEqualTo("rabbitmq.taskflow-admin=" + broker);
    }

    /** What the command on the line that begins so shows in a folder that is not the checkout's. */
    private String shown(String text, String beginning) {
        String command = text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElse("echo not told");
        return Shell.run(List.of("sh", "-c", command), folder, Map.of(), InputStream.nullInputStream())
                .output()
                .strip();
    }

    private static String welcome(LocalStack stack) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8)).welcome(stack);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
