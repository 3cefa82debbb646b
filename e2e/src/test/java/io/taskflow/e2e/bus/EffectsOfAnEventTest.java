package io.taskflow.e2e.bus;

import static io.taskflow.e2e.People.id;
import static io.taskflow.e2e.People.somebodyNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.taskflow.demo.Person;
import io.taskflow.e2e.People;
import io.taskflow.e2e.RunningSystem;
import io.taskflow.e2e.actor.Watcher;
import io.taskflow.local.http.JsonApi;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An operator asks what an event caused, and finds it in the system. */
@ExtendWith(RunningSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EffectsOfAnEventTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningSystem system;
    private final Person admin;
    private final Person author;
    private final Person assignee;
    private final JsonNode project;
    private final Watcher watcher;

    EffectsOfAnEventTest(RunningSystem system) {
        this.system = system;
        this.admin = People.admin(system);
        this.author = somebodyNew(system);
        this.assignee = somebodyNew(system);
        this.project = People.project(author);
        People.letIn(author, project, assignee.id());
        this.watcher = new Watcher(author);
    }

    @Test
    void a_created_task_tells_its_way_its_consumers_and_what_came_of_it() {
        JsonNode task = assigned();

        JsonNode trail = completeTrail(watcher.creationOf(id(task)));

        assertThat(at(trail, "storedAt")).isCloseTo(at(task, "createdAt"), within(1, ChronoUnit.SECONDS));
        assertThat(trail.path("source").asString()).isEqualTo("/taskflow/task-service");
        assertThat(trail.path("complete").asBoolean()).isTrue();
        assertThat(trail.path("consumers").findValuesAsString("queue"))
                .containsExactlyInAnyOrder("notification-service.inbox", "suggestion-service.events");
        assertThat(trail.path("consumers").findValuesAsString("state")).containsOnly("HANDLED");
        assertThat(effects(trail, "notification")).isEqualTo(notifications(task));
        assertThat(effects(trail, "suggestion")).isEqualTo(suggestions(task));
        assertThat(effects(trail, "email"))
                .hasSize(1)
                .allSatisfy(email -> await().atMost(PATIENCE).until(() -> isInTheMailbox(email)));
    }

    @Test
    void it_answers_while_a_service_is_away_and_tells_the_rest_when_it_is_back() {
        system.kill("suggestion-service");
        String event;
        try {
            event = watcher.creationOf(id(assigned()));
            await().atMost(PATIENCE).until(() -> effects(trail(event), "email").size() == 1);
            JsonNode meanwhile = trail(event);
            assertThat(effects(meanwhile, "suggestion")).isEmpty();
            assertThat(meanwhile.path("complete").asBoolean()).isFalse();
            assertThat(meanwhile.path("unavailable").valueStream().map(JsonNode::asString))
                    .containsExactly("suggestion-service");
        } finally {
            system.start();
        }
        assertThat(effects(completeTrail(event), "suggestion")).hasSize(1);
    }

    @Test
    void only_admins_may_ask() {
        String path = "/api/admin/events/" + watcher.creationOf(id(assigned()));

        assertThat(author.api().send("GET", path, null).status()).isEqualTo(403);
        assertThat(author.api().with(null).send("GET", path, null).status()).isEqualTo(401);
    }

    private JsonNode assigned() {
        return author.api()
                .require(
                        "POST",
                        "/api/tasks",
                        Map.of("title", "Payments fail", "projectId", id(project), "assigneeId", assignee.id()));
    }

    /** The answer once all effects are in it. */
    private JsonNode completeTrail(String event) {
        return await().atMost(PATIENCE)
                .until(
                        () -> trail(event),
                        trail -> trail.path("consumers")
                                        .findValuesAsString("state")
                                        .equals(Collections.nCopies(2, "HANDLED"))
                                && trail.path("effects").size() == 3);
    }

    private JsonNode trail(String event) {
        var reply = admin.api().send("GET", "/api/admin/events/" + event, null);
        assertThat(reply.status()).as(reply.body().toString()).isIn(200, 404);
        return reply.body();
    }

    private static Instant at(JsonNode trail, String field) {
        return Instant.parse(trail.path(field).asString());
    }

    private static List<String> effects(JsonNode trail, String kind) {
        return trail.path("effects")
                .valueStream()
                .filter(effect -> effect.path("kind").asString("").equals(kind))
                .map(effect -> effect.path("id").asString())
                .toList();
    }

    private List<String> notifications(JsonNode task) {
        return assignee.api()
                .require("GET", "/api/notifications", null)
                .path("items")
                .valueStream()
                .filter(each -> each.toString().contains(id(task)))
                .map(People::id)
                .toList();
    }

    private List<String> suggestions(JsonNode task) {
        return author.api()
                .require("GET", "/api/tasks/" + id(task) + "/suggestions", null)
                .path("items")
                .valueStream()
                .map(People::id)
                .toList();
    }

    /** An e-mail's {@code Message-ID} is made of its id. */
    private boolean isInTheMailbox(String id) {
        return JsonApi.at(system.addresses().mail())
                .require("GET", "/email", null)
                .valueStream()
                .anyMatch(mail -> mail.path("messageId").asString("").startsWith(id)
                        || mail.at("/headers/message-id").asString("").contains(id));
    }

    @AfterAll
    void leave() {
        watcher.close();
    }
}
