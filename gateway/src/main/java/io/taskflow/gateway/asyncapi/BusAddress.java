package io.taskflow.gateway.asyncapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where other systems reach the broker: for the document alone, as the gateway speaks to no broker.
 *
 * @param publicUrl with the virtual host, {@code TASKFLOW_AMQP_PUBLIC_URL}; empty where nobody has said
 */
@ConfigurationProperties("taskflow.amqp")
record BusAddress(@DefaultValue("") String publicUrl) {

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
        if (publicUrl.isBlank()) {
            return "";
        }
        URI url = URI.create(publicUrl);
        return servers(url.getScheme().toLowerCase(Locale.ROOT), url.getRawAuthority(), url.getRawPath());
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
