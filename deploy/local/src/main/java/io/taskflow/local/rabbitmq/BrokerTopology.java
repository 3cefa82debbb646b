package io.taskflow.local.rabbitmq;

import io.taskflow.local.site.Secrets;
import io.taskflow.local.site.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Users, rights, exchanges and streams: {@code deploy/rabbitmq/definitions.json} with this stack's passwords. */
public record BrokerTopology(Secrets secrets) {

    /** Who may see and change everything; used for setting up and looking only. */
    public static final String ADMIN = "taskflow-admin";

    /** Who makes the accounts and queues of integrations. */
    public static final String INTEGRATION_ADMIN = "integration-admin";

    private static final List<String> ACCOUNTS = List.of(
            "auth-service",
            "task-service",
            "suggestion-service",
            "notification-service",
            "operations-service",
            INTEGRATION_ADMIN);

    /** The definitions for a virtual host, as RabbitMQ imports them. */
    public String definitions(String vhost) {
        Map<String, String> values = new HashMap<>();
        values.put("RABBITMQ_VHOST", vhost);
        values.put("RABBITMQ_ADMIN_PASSWORD", password(ADMIN));
        for (String account : ACCOUNTS) {
            values.put(account.toUpperCase(Locale.ROOT).replace('-', '_') + "_AMQP_PASSWORD", password(account));
        }
        return Template.of("rabbitmq/definitions.json").fill(values);
    }

    /** The broker password of a service, or of {@link #ADMIN}. */
    public String password(String user) {
        return secrets.get(secretOf(user));
    }

    /** Under which name that password is kept. */
    public static String secretOf(String user) {
        return "rabbitmq." + user;
    }
}
