package io.taskflow.local.stack;

import io.taskflow.local.Checkout;
import io.taskflow.local.build.WebBuild;
import io.taskflow.local.keycloak.Keycloak;
import io.taskflow.local.postgres.Postgres;
import io.taskflow.local.rabbitmq.BrokerTopology;
import io.taskflow.local.rabbitmq.RabbitMq;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of the services. */
record Environment(Site site, Postgres postgres, RabbitMq rabbit, Keycloak keycloak) {

    Map<String, String> everyServiceWithState(String service) {
        String database = service.replace('-', '_');
        Map<String, String> settings = new HashMap<>(tokens());
        settings.put("TASKFLOW_DB_URL", postgres.server().url(database));
        settings.put("TASKFLOW_DB_USER", database);
        settings.put("TASKFLOW_DB_PASSWORD", postgres.password(database));
        // operations-service reads them once a minute and has no token; these ports are on loopback alone.
        settings.put("TASKFLOW_SECURITY_OPENMETRICS", "true");
        settings.putAll(bus(service));
        return settings;
    }

    private Map<String, String> bus(String user) {
        return Map.of(
                "TASKFLOW_AMQP_HOST", rabbit.broker().host(),
                "TASKFLOW_AMQP_PORT", Integer.toString(rabbit.broker().port()),
                "TASKFLOW_AMQP_VHOST", RabbitMq.VHOST,
                "TASKFLOW_AMQP_USER", user,
                "TASKFLOW_AMQP_PASSWORD", rabbit.broker().password(user));
    }

    /** For managing people in Keycloak, and other systems' accounts at the broker. */
    Map<String, String> administration() {
        return Map.of(
                "TASKFLOW_KEYCLOAK_URL", keycloak.server().url(),
                "TASKFLOW_KEYCLOAK_REALM", "taskflow",
                "TASKFLOW_KEYCLOAK_ADMIN_CLIENT_SECRET", keycloak.server().clientSecret("auth-service"),
                "TASKFLOW_KEYCLOAK_LOGIN_CLIENT_SECRET", keycloak.server().clientSecret("api-login"),
                "TASKFLOW_RABBITMQ_MANAGEMENT_URL", rabbit.broker().managementUrl(),
                "TASKFLOW_RABBITMQ_MANAGEMENT_USER", BrokerTopology.INTEGRATION_ADMIN,
                "TASKFLOW_RABBITMQ_MANAGEMENT_PASSWORD", rabbit.broker().password(BrokerTopology.INTEGRATION_ADMIN));
    }

    Map<String, String> mail() {
        return Map.of(
                "TASKFLOW_SMTP_HOST",
                Site.LOOPBACK,
                "TASKFLOW_SMTP_PORT",
                Integer.toString(site.port(Port.SMTP)),
                "TASKFLOW_MAIL_FROM",
                "TaskFlow <no-reply@taskflow.localhost>");
    }

    /** The language model is the user's own choice, so it comes from the terminal. */
    Map<String, String> languageModel() {
        Map<String, String> settings = new HashMap<>(System.getenv());
        settings.keySet().removeIf(name -> !name.startsWith("TASKFLOW_LLM_"));
        return settings;
    }

    Map<String, String> gateway(String redisUrl) {
        Map<String, String> settings = new HashMap<>(tokens());
        settings.putAll(serviceUrls());
        settings.put("TASKFLOW_OPERATIONS_SERVICE_URL", url(Port.OPERATIONS));
        settings.put(
                "TASKFLOW_AMQP_PUBLIC_URL",
                "amqp://localhost:" + rabbit.broker().port() + "/" + RabbitMq.VHOST);
        settings.put("TASKFLOW_REDIS_URL", redisUrl);
        settings.put("TASKFLOW_LOGIN_CLIENT_SECRET", keycloak.server().clientSecret("gateway"));
        settings.put("TASKFLOW_WEB_FILES", "file:" + WebBuild.files(Checkout.find()) + "/");
        // Everybody on this machine has the same address: scripts and tests sign in as many people at once.
        settings.put("TASKFLOW_RATELIMIT_SIGNIN_QUOTA", "1200");
        return settings;
    }

    /** Where the services are that an event can be known to. */
    Map<String, String> serviceUrls() {
        return Map.of(
                "TASKFLOW_AUTH_SERVICE_URL", url(Port.AUTH),
                "TASKFLOW_TASK_SERVICE_URL", url(Port.TASK),
                "TASKFLOW_SUGGESTION_SERVICE_URL", url(Port.SUGGESTION),
                "TASKFLOW_NOTIFICATION_SERVICE_URL", url(Port.NOTIFICATION));
    }

    /** For asking everybody how the system stands. */
    Map<String, String> operations() {
        Map<String, String> settings = new HashMap<>(serviceUrls());
        settings.put("TASKFLOW_GATEWAY_URL", url(Port.GATEWAY));
        return settings;
    }

    private Map<String, String> tokens() {
        return Map.of(
                "TASKFLOW_ISSUER_URI",
                keycloak.server().issuer(),
                "TASKFLOW_PUBLIC_URL",
                "http://localhost:" + site.port(Port.GATEWAY));
    }

    private String url(Port port) {
        return "http://" + Site.LOOPBACK + ":" + site.port(port);
    }
}
