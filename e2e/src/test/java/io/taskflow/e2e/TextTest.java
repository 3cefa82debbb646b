package io.taskflow.e2e;

import static io.taskflow.e2e.People.id;
import static io.taskflow.e2e.People.somebodyNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.demo.LiveUpdates;
import io.taskflow.demo.Person;
import io.taskflow.e2e.actor.Integration;
import io.taskflow.local.http.JsonApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What people write comes back as it went in, code point by code point, wherever it is read. */
@ExtendWith(RunningSystem.class)
class TextTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningSystem system;

    TextTest(RunningSystem system) {
        this.system = system;
    }

    static List<String> titles() {
        return List.of(
                "🦞".repeat(200),
                "Family 👩‍👩‍👧‍👦, flag 🏳️‍🌈, thumb 👍🏽",
                Normalizer.normalize("Crème brûlée, Ångström, Việt Nam", Normalizer.Form.NFC),
                Normalizer.normalize("Crème brûlée, Ångström, Việt Nam", Normalizer.Form.NFD),
                "שלום TaskFlow לכולם, مرحبا GitHub 2030 بالجميع",
                "=?utf-8?q?Not_decoded?= \"quoted\", <b>bold</b> & 100 % \\ {\"json\": 1}");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void is_the_same_wherever_it_is_read(String title) throws Exception {
        Person author = somebodyNew(system);
        Person assignee = somebodyNew(system);
        JsonNode project = People.project(author);
        People.letIn(author, project, assignee.id());
        try (Integration crm = Integration.in(id(project), People.admin(system).api());
                LiveUpdates live = new LiveUpdates(assignee)) {
            // It hears of what happens once it is a member, which task-service makes it a moment after the answer.
            People.letIn(author, project, id(crm.made()));
            String task = id(author.api()
                    .require(
                            "POST",
                            "/api/tasks",
                            Map.of("title", "Before", "description", title, "projectId", id(project))));

            JsonNode patched = author.api()
                    .require("PATCH", "/api/tasks/" + task, Map.of("title", title, "assigneeId", assignee.id()));

            assertThat(patched.path("title").asString()).isEqualTo(title);
            assertThat(patched.path("description").asString()).isEqualTo(title);
            assertThat(read(author, "/api/tasks/" + task, "/title")).isEqualTo(title);
            assertThat(read(author, "/api/tasks?projectId=" + id(project), "/items/0/title"))
                    .isEqualTo(title);
            assertThat(read(author, "/api/tasks?q=" + firstWord(title), "/items/0/title"))
                    .isEqualTo(title);
            assertThat(read(author, "/api/tasks/" + task + "/activity", "/items/0/changes")
                            .contains(json(title)))
                    .isTrue();
            assertThat(pushed(live, task).at("/data/task/title").asString()).isEqualTo(title);
            assertThat(heard(crm, task).at("/data/task/title").asString()).isEqualTo(title);
            assertThat(mailTo(assignee, "assigned")).contains(title);
            author.api()
                    .require(
                            "POST",
                            "/api/tasks/" + task + "/comments",
                            Map.of("text", "@" + assignee.username() + " " + title));
            assertThat(mailTo(assignee, "mentioned")).contains("> @" + assignee.username() + " " + title);
        }
    }

    private static String firstWord(String title) {
        String word = title.codePointCount(0, title.length()) == 200 ? title : title.split("[ ,]")[0];
        return URLEncoder.encode(word.startsWith("=?") ? "decoded" : word, StandardCharsets.UTF_8);
    }

    private static String json(String text) {
        return JsonApi.JSON.writeValueAsString(text);
    }

    private static String read(Person reader, String path, String pointer) {
        JsonNode found = reader.api().require("GET", path, null).at(pointer);
        return found.isString() ? found.asString() : found.toString();
    }

    private static boolean isUpdateOf(JsonNode event, String task) {
        return event.path("type").asString("").equals("io.taskflow.task.updated.v1")
                && event.at("/data/task/id").asString("").equals(task);
    }

    private static JsonNode pushed(LiveUpdates live, String task) {
        return Objects.requireNonNull(await("the push")
                        .atMost(PATIENCE)
                        .until(() -> live.first(event -> isUpdateOf(event, task)), Objects::nonNull))
                .event();
    }

    private static JsonNode heard(Integration crm, String task) {
        return await("the event")
                .atMost(PATIENCE)
                .until(() -> crm.all(event -> isUpdateOf(event, task)), events -> !events.isEmpty())
                .getFirst();
    }

    /** Subject and text as a mail reader decodes them. */
    private String mailTo(Person assignee, String what) {
        return await("the e-mail")
                .atMost(PATIENCE)
                .until(
                        () -> JsonApi.at(system.addresses().mail())
                                .require("GET", "/email", null)
                                .valueStream()
                                .filter(mail ->
                                        mail.at("/to/0/address").asString("").equalsIgnoreCase(assignee.email()))
                                .map(mail -> mail.path("subject").asString("")
                                        + mail.path("text").asString(""))
                                .filter(text -> text.contains(what))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
