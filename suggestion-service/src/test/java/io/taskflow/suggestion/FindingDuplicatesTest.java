package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.suggestion.around.ATask;
import io.taskflow.suggestion.around.AskingClient;
import io.taskflow.suggestion.around.Bus;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Duplicates are found among the tasks of one project as they stand now, by its members. */
@RunningService
class FindingDuplicatesTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @SuppressWarnings("NullAway.Init")
    private static Bus bus;

    @LocalServerPort
    private int port;

    private final UUID project = UUID.randomUUID();

    @BeforeAll
    static void openBus() {
        bus = new Bus();
    }

    @AfterAll
    static void closeBus() {
        bus.close();
    }

    @Test
    void tasks_that_say_the_same_are_found_with_what_they_share() {
        try (var client = AskingClient.memberOf(project, bus, port)) {
            ATask crash = ATask.titled("The editor crashes when a large file is opened")
                    .in(project);
            bus.say(EventTypes.TASK_CREATED, crash.created());
            bus.say(
                    EventTypes.TASK_CREATED,
                    ATask.titled("Pay the rent").in(project).created());

            await().atMost(SOON).until(() -> found(client).contains(crash.id().toString()));

            assertThat(found(client))
                    .contains("\"key\":\"WEB-1\"", "\"shared\":[\"editor\"")
                    .doesNotContain("rent");
        }
    }

    @Test
    void what_was_renamed_or_deleted_or_is_elsewhere_is_not_found() {
        try (var client = AskingClient.memberOf(project, bus, port)) {
            ATask renamed = ATask.titled("The editor crashes on large files").in(project);
            ATask deleted = ATask.titled("Editor crash with a large file").in(project);
            bus.say(EventTypes.TASK_CREATED, renamed.created());
            bus.say(EventTypes.TASK_CREATED, deleted.created());
            bus.say(
                    EventTypes.TASK_CREATED,
                    ATask.titled("The editor crashes in another project").created());
            await().atMost(SOON).until(() -> found(client).split("taskId").length == 3);

            bus.say(
                    EventTypes.TASK_UPDATED,
                    renamed.renamed("Water the plants").atVersion(2).updated());
            bus.say(EventTypes.TASK_DELETED, deleted.atVersion(2).deleted());

            await().atMost(SOON).until(() -> !found(client).contains("taskId"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"projectId": "%s"}                              | /title
                    {"title": "t"}                                   | /projectId
                    {"title": "t", "projectId": "x"}                 | /projectId
                    {"title": "t", "projectId": "%s", "limit": 0}    | /limit
                    {"title": "t", "projectId": "%s", "limit": 21}   | /limit
                    {"title": "t", "projectId": "%s", "taskId": "x"} | /taskId
                    """)
    void what_is_wrong_with_a_request_is_named(String body, String pointer) {
        try (var client = AskingClient.memberOf(project, bus, port)) {
            assertThat(client.post("duplicates", body.replace("%s", project.toString())))
                    .contains("\"status\":400", pointer);
        }
    }

    private String found(AskingClient client) {
        return client.post(
                "duplicates",
                "{\"title\": \"Editor crash on opening large files\", \"projectId\": \"%s\"}".formatted(project));
    }
}
