package io.taskflow.testing.context;

import io.taskflow.local.rabbitmq.BrokerTopology;
import io.taskflow.testing.Database;
import io.taskflow.testing.Identity;
import io.taskflow.testing.Part;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import io.taskflow.testing.mail.Mailbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * The environment of a service. Equal ones share an application context.
 *
 * @param service for example {@code task-service}
 * @param needs which parts have to be there
 */
record ServiceSettings(String service, Set<Part> needs) implements ContextCustomizer {

    /** Spring Boot binds a source of this name like real environment variables. */
    private static final String SOURCE = "taskflow-systemEnvironment";

    /**
     * In the running system a caller who waits for a connection, or for the issuer's keys, is soon asked to come back; here that
     * would fail a test whenever the machine stands still. Tests that want it sooner set it themselves: their settings go first.
     */
    private static final Map<String, Object> PATIENCE = Map.of(
            "spring.datasource.hikari.connection-timeout", 60_000,
            "spring.datasource.hikari.validation-timeout", 30_000,
            "server.tomcat.connection-timeout", 60_000,
            "taskflow.security.keys-timeout", 60_000);

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("TASKFLOW_PUBLIC_URL", "http://localhost:8080");
        needs.forEach(part -> settings.putAll(settingsOf(part)));
        MutablePropertySources sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(SOURCE, settings));
        sources.addBefore(
                StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                new MapPropertySource("taskflow-patience", PATIENCE));
    }

    private Map<String, String> settingsOf(Part part) {
        return switch (part) {
            case POSTGRES -> postgres(TestInfrastructure.postgres(service.replace('-', '_')));
            case RABBIT -> rabbit(TestInfrastructure.rabbit());
            case KEYCLOAK -> keycloak(TestInfrastructure.keycloak());
            case REDIS -> Map.of("TASKFLOW_REDIS_URL", TestInfrastructure.redis());
            case MAIL -> mail(TestInfrastructure.mail());
        };
    }

    private static Map<String, String> postgres(Database database) {
        return Map.of(
                "TASKFLOW_DB_URL", database.url(),
                "TASKFLOW_DB_USER", database.user(),
                "TASKFLOW_DB_PASSWORD", database.password());
    }

    private Map<String, String> rabbit(Vhost vhost) {
        return Map.of(
                "TASKFLOW_AMQP_HOST", vhost.host(),
                "TASKFLOW_AMQP_PORT", Integer.toString(vhost.port()),
                "TASKFLOW_AMQP_VHOST", vhost.name(),
                "TASKFLOW_AMQP_USER", service,
                "TASKFLOW_AMQP_PASSWORD", vhost.password(service),
                "TASKFLOW_RABBITMQ_MANAGEMENT_URL", vhost.broker().managementUrl(),
                "TASKFLOW_RABBITMQ_MANAGEMENT_USER", BrokerTopology.INTEGRATION_ADMIN,
                "TASKFLOW_RABBITMQ_MANAGEMENT_PASSWORD", vhost.password(BrokerTopology.INTEGRATION_ADMIN));
    }

    private static Map<String, String> keycloak(Identity identity) {
        return Map.of(
                "TASKFLOW_ISSUER_URI", identity.issuer(),
                "TASKFLOW_JWKS_URI", identity.jwksUri(),
                "TASKFLOW_KEYCLOAK_URL", identity.baseUrl(),
                "TASKFLOW_KEYCLOAK_REALM", "taskflow",
                "TASKFLOW_KEYCLOAK_ADMIN_CLIENT_SECRET", identity.clientSecret("auth-service"),
                "TASKFLOW_KEYCLOAK_LOGIN_CLIENT_SECRET", identity.clientSecret("api-login"),
                "TASKFLOW_KEYCLOAK_GATEWAY_CLIENT_SECRET", identity.clientSecret("gateway"));
    }

    private static Map<String, String> mail(Mailbox mailbox) {
        return Map.of(
                "TASKFLOW_SMTP_HOST", mailbox.smtpHost(),
                "TASKFLOW_SMTP_PORT", Integer.toString(mailbox.smtpPort()),
                "TASKFLOW_MAIL_FROM", "no-reply@taskflow.localhost");
    }
}
