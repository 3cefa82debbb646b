package io.taskflow.e2e;

import static io.taskflow.e2e.People.id;
import static io.taskflow.e2e.People.somebodyNew;
import static org.awaitility.Awaitility.await;

import io.taskflow.demo.LiveUpdates;
import io.taskflow.demo.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A service may be killed at any instant; what the others accept meanwhile is not lost on it. */
@ExtendWith(RunningSystem.class)
class KilledServicesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningSystem system;

    KilledServicesTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void a_suggestion_comes_after_all_when_its_service_was_away() {
        Person person = somebodyNew(system);
        JsonNode project = People.project(person);

        system.kill("suggestion-service");
        JsonNode task = People.task(person, project, "Checkout is down for all customers");
        system.start();

        await().atMost(PATIENCE).until(() -> hasSuggestion(person, task));
    }

    @Test
    void a_board_sees_what_happened_while_the_notification_service_was_away() {
        Person person = somebodyNew(system);
        JsonNode project = People.project(person);
        JsonNode before = People.task(person, project, "Before");
        String last = lastEventSeen(person, before);

        system.kill("notification-service");
        JsonNode meanwhile = People.task(person, project, "Meanwhile");
        system.start();

        try (var live = new LiveUpdates(person, last)) {
            await().atMost(PATIENCE).until(() -> sees(live, meanwhile));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "auth-service", "task-service"})
    void the_way_is_whole_again_after(String killed) {
        system.kill(killed);
        system.start();

        Person person = somebodyNew(system);
        JsonNode task = People.task(person, People.project(person), "Payments fail since the update");
        await().atMost(PATIENCE).until(() -> hasSuggestion(person, task));
    }

    private static String lastEventSeen(Person person, JsonNode task) {
        try (var live = new LiveUpdates(person)) {
            await().atMost(PATIENCE).until(() -> {
                person.api()
                        .require("PATCH", "/api/tasks/" + id(task), "{\"description\": \"" + System.nanoTime() + "\"}");
                return sees(live, task);
            });
            return java.util.Objects.requireNonNull(live.first(event -> isAbout(event, task)))
                    .event()
                    .path("id")
                    .asString();
        }
    }

    private static boolean sees(LiveUpdates live, JsonNode task) {
        return live.first(event -> isAbout(event, task)) != null;
    }

    private static boolean isAbout(JsonNode event, JsonNode task) {
        return event.at("/data/task/id").asString("").equals(id(task));
    }

    private static boolean hasSuggestion(Person person, JsonNode task) {
        return !person.api()
                .require("GET", "/api/tasks/" + id(task) + "/suggestions", null)
                .path("items")
                .isEmpty();
    }
}
