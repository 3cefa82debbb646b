package io.taskflow.local.stack;

import io.taskflow.local.StackException;
import io.taskflow.local.keycloak.KeycloakServer;
import io.taskflow.local.process.Folders;
import io.taskflow.local.site.Secrets;
import java.nio.file.Path;
import java.util.Optional;

/** What the container {@code demo-logins} of {@code docker-compose.yml} runs once: it registers the logins that {@code ./taskflow up} does. */
public final class ContainerLogins {

    private ContainerLogins() {}

    /** Ends with an error, and is then started anew, where the gateway or Keycloak does not answer yet. */
    public static void main(String[] arguments) {
        DemoLogins.register(setting("TASKFLOW_GATEWAY_URL"), keycloak(), (part, what) -> System.out.println(what));
        DemoLogins.ALL.forEach(login -> System.out.println("log in as " + login.username() + ", " + login.password()
                + " (" + String.join(", ", login.roles()) + ")"));
    }

    /** Its client wants a file of secrets, as the local stack has one; a container gets its secret by its environment. */
    private static KeycloakServer keycloak() {
        Path secrets = Path.of(System.getProperty("java.io.tmpdir"), "secrets.properties");
        Folders.write(secrets, KeycloakServer.ADMIN_SECRET + "=" + setting("KEYCLOAK_ADMIN_PASSWORD") + "\n");
        return new KeycloakServer(setting("TASKFLOW_KEYCLOAK_URL"), new Secrets(secrets));
    }

    private static String setting(String name) {
        return Optional.ofNullable(System.getenv(name)).orElseThrow(() -> new StackException(name + " is not set."));
    }
}
