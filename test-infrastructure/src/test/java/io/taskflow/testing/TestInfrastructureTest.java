package io.taskflow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.rabbitmq.Broker;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = TestInfrastructureTest.class)
@ServiceTest("task-service")
class TestInfrastructureTest {

    @Test
    void aServiceGetsItsSettings(@Autowired Environment environment) {
        assertThat(environment.getProperty("TASKFLOW_DB_USER")).startsWith("task_service_");
        assertThat(environment.getProperty("TASKFLOW_AMQP_USER")).isEqualTo("task-service");
        assertThat(environment.getProperty("TASKFLOW_ISSUER_URI")).endsWith("/realms/taskflow");
        assertThat(environment.getProperty("TASKFLOW_REDIS_URL")).isNull();
    }

    @Test
    void aServiceIsPatient(@Autowired Environment environment) {
        assertThat(environment.getProperty("spring.datasource.hikari.connection-timeout"))
                .isEqualTo("60000");
        assertThat(environment.getProperty("taskflow.security.keys-timeout")).isEqualTo("60000");
    }

    @Test
    void aDatabaseBelongsToItsRole() throws Exception {
        Database database = TestInfrastructure.postgres("task_service");
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE proof (id int)");
            assertThat(TestInfrastructure.postgres("task_service")).isEqualTo(database);
        }
    }

    @Test
    void aVirtualHostHasTheRealTopology() {
        Vhost vhost = TestInfrastructure.rabbit();
        assertThat(vhost.management()
                        .send("GET", "/exchanges/" + vhost.name() + "/taskflow.events", null)
                        .status())
                .isEqualTo(200);
        JsonNode permissions = vhost.management().require("GET", "/vhosts/" + vhost.name() + "/permissions", null);
        assertThat(permissions.valueStream().map(each -> each.path("user").asString()))
                .contains("task-service", "notification-service", "operations-service");
    }

    @Test
    void anExchangeOfAnOlderTypeIsMadeAnewWithItsBindings() {
        String vhost = "older-" + TestInfrastructure.rabbit().name();
        Broker broker = TestInfrastructure.rabbit().broker();
        broker.createVhost(vhost);
        try {
            makeTheDeadLettersDirect(broker.management(), vhost);

            broker.upgrade(vhost, (part, what) -> {});

            JsonApi management = broker.management();
            assertThat(management
                            .require("GET", "/exchanges/" + vhost + "/taskflow.dead", null)
                            .path("type")
                            .asString())
                    .isEqualTo("topic");
            assertThat(management
                            .require("GET", "/exchanges/" + vhost + "/taskflow.dead/bindings/source", null)
                            .valueStream()
                            .map(binding -> binding.path("destination").asString()))
                    .containsExactlyInAnyOrder("operations-service.dead-letters", "task-service.directory.dead");
        } finally {
            broker.deleteVhost(vhost);
        }
    }

    private static void makeTheDeadLettersDirect(JsonApi management, String vhost) {
        management.require("DELETE", "/exchanges/" + vhost + "/taskflow.dead", null);
        management.require("PUT", "/exchanges/" + vhost + "/taskflow.dead", "{\"type\":\"direct\",\"durable\":true}");
        management.require("PUT", "/queues/" + vhost + "/task-service.directory.dead", "{\"durable\":true}");
        management.require(
                "POST",
                "/bindings/" + vhost + "/e/taskflow.dead/q/task-service.directory.dead",
                "{\"routing_key\":\"task-service.directory\"}");
    }

    @Test
    void aUserHasATokenForTheApi() {
        TestUser ada = TestInfrastructure.keycloak().createUser("Ada", "admin");
        JsonNode claims = claims(ada.token());
        assertThat(claims.path("sub").asString()).isEqualTo(ada.id());
        assertThat(claims.path("iss").asString())
                .isEqualTo(TestInfrastructure.keycloak().issuer());
        assertThat(claims.path("preferred_username").asString()).isEqualTo(ada.username());
        assertThat(claims.path("email").asString()).isEqualTo(ada.email());
        assertThat(claims.path("aud").toString()).contains("taskflow-api");
        assertThat(claims.path("realm_access").path("roles").toString()).contains("user", "admin");
    }

    private static JsonNode claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonApi.JSON.readTree(new String(payload, StandardCharsets.UTF_8));
    }
}
