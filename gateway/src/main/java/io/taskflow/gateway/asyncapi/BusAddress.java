package io.taskflow.gateway.asyncapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriUtils;

/**
 * Where other systems reach the broker. The document that says so is open to all, so nothing else of the broker is told.
 *
 * @param host where the gateway itself reaches it, {@code TASKFLOW_AMQP_HOST}
 * @param port the port there, {@code TASKFLOW_AMQP_PORT}
 * @param vhost the virtual host, {@code TASKFLOW_AMQP_VHOST}
 * @param publicUrl where others do, with the virtual host, {@code TASKFLOW_AMQP_PUBLIC_URL}; empty where nobody has said
 */
@ConfigurationProperties("taskflow.amqp")
record BusAddress(
        @DefaultValue("") String host,
        @DefaultValue("5672") int port,
        @DefaultValue("taskflow") String vhost,
        @DefaultValue("") String publicUrl) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    BusAddress {
        if (!publicUrl.isBlank() && !isBroker(publicUrl)) {
            throw new IllegalArgumentException("Set TASKFLOW_AMQP_PUBLIC_URL to where other systems reach the broker,"
                    + " without an account, for example amqps://bus.example.org/taskflow");
        }
    }

    /** The rule that auth-service has for the same setting. */
    private static boolean isBroker(String text) {
        try {
            URI url = new URI(text);
            return Set.of("amqp", "amqps")
                            .contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** The server of the AsyncAPI document in YAML, with its heading; empty where the broker's address is for the inside alone. */
    String servers() {
        if (!publicUrl.isBlank()) {
            URI url = URI.create(publicUrl);
            return servers(url.getScheme().toLowerCase(Locale.ROOT), url.getRawAuthority(), url.getRawPath());
        }
        return THIS_MACHINE.contains(host)
                ? servers("amqp", "localhost:" + port, "/" + UriUtils.encode(vhost, UTF_8))
                : "";
    }

    private static String servers(String protocol, String host, @Nullable String path) {
        return """
                servers:
                  bus:
                    host: %s
                    protocol: %s
                    protocolVersion: 0.9.1
                    pathname: %s
                    description: RabbitMQ
                """.formatted(quoted(host), protocol, quoted(path == null ? "" : path));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
