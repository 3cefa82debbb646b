package io.taskflow.notification.moved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was told of a task before it moved is found under its present key. */
@NotificationServiceTest
@AutoConfigureRestTestClient
class MovedTasksTest {
    private final TestUser bob = TestInfrastructure.keycloak().createUser("bob");
    private final UUID bobId = UUID.fromString(bob.id());
    private final UUID alice = UUID.randomUUID();
    private final UUID web = UUID.randomUUID();
    private final UUID shop = UUID.randomUUID();

    private final TestBus bus;
    private final RestTestClient http;
    private final JdbcClient jdbc;

    @Autowired
    MovedTasksTest(TestBus bus, RestTestClient http, JdbcClient jdbc) {
        this.bus = bus;
        this.http = http;
        this.jdbc = jdbc;
    }

    @Test
    void whoIsWhereItHasMovedToSeesItsPresentKeyThere() {
        UUID task = told();
        bus.say(Facts.joined(shop, bobId, 2), Facts.moved(task, web, shop, "SHOP-7", 3));

        await().until(() -> key().equals("SHOP-7"));

        assertThat(first().path("projectId").asString()).isEqualTo(shop.toString());
    }

    @Test
    void anEarlierMoveThatIsHeardOfLaterChangesNothing() {
        UUID task = told();
        bus.say(Facts.joined(shop, bobId, 2), Facts.joined(web, bobId, 2), Facts.moved(task, web, shop, "SHOP-7", 5));
        await().until(() -> key().equals("SHOP-7"));

        bus.say(Facts.moved(task, shop, web, "WEB-9", 4));
        told();

        assertThat(keyOf(task)).isEqualTo("SHOP-7");
    }

    @Test
    void whoIsNotThereLearnsNothingOfThatProject() {
        UUID task = told();
        bus.say(Facts.moved(task, web, shop, "SECRET-1", 3));
        await().until(() -> jdbc.sql("select count(*) from moved_task where task_id = :task")
                .param("task", task)
                .query(Long.class)
                .single()
                .equals(1L));

        assertThat(keyOf(task)).isEqualTo("WEB-1");
        assertThat(first().path("projectId").asString()).isEqualTo(web.toString());
    }

    private UUID told() {
        var assigned = Facts.task(web, "Ship", bobId, alice);
        bus.say(assigned);
        await().until(() -> items().toString().contains(assigned.subject()));
        return UUID.fromString(assigned.subject());
    }

    private String key() {
        return first().path("taskKey").asString();
    }

    private String keyOf(UUID task) {
        return items().valueStream()
                .filter(item -> item.path("taskId").asString().equals(task.toString()))
                .map(item -> item.path("taskKey").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode first() {
        return items().path(0);
    }

    private JsonNode items() {
        byte[] body = http.get()
                .uri("/api/notifications")
                .header("Authorization", bob.bearer())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body == null ? new byte[0] : body).path("items");
    }
}
