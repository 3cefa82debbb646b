package io.taskflow.testing.server;

import io.taskflow.local.StackException;
import io.taskflow.local.keycloak.KeycloakServer;
import io.taskflow.local.postgres.PostgresServer;
import io.taskflow.local.rabbitmq.Broker;
import io.taskflow.testing.mail.Mailbox;
import java.util.Locale;

/** Where the real parts run; each is started when it is first asked for. */
public interface Infrastructure extends AutoCloseable {

    /** What {@code TASKFLOW_TEST_INFRASTRUCTURE} asks for; without a word of it containers where a Docker engine answers. */
    static Infrastructure chosen() {
        String wish = System.getenv()
                .getOrDefault("TASKFLOW_TEST_INFRASTRUCTURE", "auto")
                .toLowerCase(Locale.ROOT);
        return switch (wish) {
            case "native" -> new Natives();
            case "docker" -> new Containers();
            case "auto" -> Containers.available() ? new Containers() : new Natives();
            default ->
                throw new StackException(
                        "TASKFLOW_TEST_INFRASTRUCTURE is " + wish + ", but has to be docker, native or auto.");
        };
    }

    /** One server, on which tests have databases of their own. */
    PostgresServer postgres();

    /** One broker, on which tests have virtual hosts of their own. */
    Broker rabbit();

    /** With the realm of the running system. */
    KeycloakServer keycloak();

    /** Redis, with its password in the address. */
    String redisUrl();

    /** The catcher that every test shares. */
    Mailbox mail();

    /** Ends what no other JVM uses. */
    @Override
    void close();
}
