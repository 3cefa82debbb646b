package io.taskflow.task.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.contracts.suggestion.SuggestionCreated;
import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import io.taskflow.contracts.task.Priority;
import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision on a suggestion is taken back, with what came of it, as long as nobody has built on that. */
@TaskServiceTest
class UndoingSuggestionsTest {
    private final People people;
    private final Bus bus;
    private Caller alice;
    private UUID project = new UUID(0, 0);
    private UUID task = new UUID(0, 0);

    @Autowired
    UndoingSuggestionsTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithATask() {
        alice = people.regular("alice");
        project = alice.project();
        task = alice.task(project, "Move house");
    }

    @Test
    void what_was_dismissed_waits_again_and_can_be_accepted() {
        UUID id = proposed(SuggestionKind.PRIORITY);
        decide(id, "dismiss");

        Caller.Reply undone = decide(id, "undo");

        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(undone.at("/status")).isEqualTo("PROPOSED");
        assertThat(decide(id, "undo").at("/status")).as("again changes nothing").isEqualTo("PROPOSED");
        assertThat(decide(id, "accept").status()).isEqualTo(200);
        assertThat(bus.awaitKeys(4, id))
                .containsExactly(
                        "suggestion.created", "suggestion.dismissed", "suggestion.reopened", "suggestion.accepted");
        assertThat(bus.await(4, id)
                        .getLast()
                        .json()
                        .at("/data/suggestion/version")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void an_accepted_priority_is_cleared() {
        UUID id = proposed(SuggestionKind.PRIORITY);
        decide(id, "accept");

        assertThat(decide(id, "undo").status()).isEqualTo(200);

        assertThat(priority()).isEmpty();
    }

    @Test
    void what_was_edited_on_accepting_is_what_is_done_and_taken_back() {
        UUID id = proposed(SuggestionKind.PRIORITY);
        alice.post(path() + "/" + id + "/accept", "{\"priority\":\"LOW\"}");
        assertThat(priority()).isEqualTo("LOW");
        UUID steps = proposed(SuggestionKind.SUBTASKS);
        String edited = "{\"indexes\":[1],\"edits\":[{\"index\":1,\"title\":\"Drive slowly\"}]}";
        Caller.Reply accepted = alice.post(path() + "/" + steps + "/accept", edited);
        assertThat(children().at("/items/0/title")).isEqualTo("Drive slowly");
        assertThat(accepted.at("/created/0")).isEqualTo(children().at("/items/0/id"));

        assertThat(decide(id, "undo").status()).isEqualTo(200);
        assertThat(decide(steps, "undo").at("/created/0")).isEmpty();

        assertThat(priority()).isEmpty();
        assertThat(children().json().at("/items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PRIORITY | {"edits": [{"index": 0, "title": "x"}]}     | /edits
            PRIORITY | {"priority": "HIGHEST"}                     | /priority
            SUBTASKS | {"priority": "LOW"}                         | /priority
            SUBTASKS | {"edits": [{"index": 2, "title": "x"}]}     | /edits/0/index
            SUBTASKS | {"edits": [{"index": 0, "title": " "}]}     | /edits/0/title
            """)
    void what_is_wrong_with_an_edit_is_named(SuggestionKind kind, String body, String pointer) {
        Caller.Reply refused = alice.post(path() + "/" + proposed(kind) + "/accept", body);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void what_a_person_had_chosen_before_stays() {
        UUID id = proposed(SuggestionKind.PRIORITY);
        alice.patch("/api/tasks/" + task, "{\"priority\":\"HIGH\"}");
        decide(id, "accept");

        assertThat(decide(id, "undo").status()).isEqualTo(200);

        assertThat(priority()).isEqualTo("HIGH");
    }

    @Test
    void a_priority_that_was_changed_since_is_never_overwritten() {
        UUID id = proposed(SuggestionKind.PRIORITY);
        decide(id, "accept");
        alice.patch("/api/tasks/" + task, "{\"priority\":\"LOW\"}");

        Caller.Reply refused = decide(id, "undo");

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains("LOW");
        assertThat(priority()).isEqualTo("LOW");
        assertThat(alice.get(path()).at("/items/0/status")).isEqualTo("ACCEPTED");
    }

    @Test
    void subtasks_that_were_created_go_to_the_trash() {
        UUID id = proposed(SuggestionKind.SUBTASKS);
        decide(id, "accept");
        UUID gone = UUID.fromString(children().at("/items/0/id"));
        alice.delete("/api/tasks/" + gone);

        assertThat(decide(id, "undo").status()).isEqualTo(200);

        assertThat(children().json().at("/items")).isEmpty();
        assertThat(alice.post("/api/tasks/" + gone + "/restore", null).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"change", "comment", "relation", "subtask"})
    void subtasks_that_somebody_has_worked_on_stay_all_of_them(String work) {
        UUID id = proposed(SuggestionKind.SUBTASKS);
        decide(id, "accept");
        String one = children().at("/items/0/id");
        switch (work) {
            case "change" -> alice.patch("/api/tasks/" + one, "{\"status\":\"IN_PROGRESS\"}");
            case "comment" -> alice.post("/api/tasks/" + one + "/comments", "{\"text\":\"Mine\"}");
            case "relation" ->
                alice.put(
                        "/api/tasks/" + one + "/relations/BLOCKS/" + children().at("/items/1/id"), null);
            default ->
                alice.post(
                        "/api/tasks",
                        "{\"title\":\"Below\",\"projectId\":\"%s\",\"parentId\":\"%s\"}".formatted(project, one));
        }

        Caller.Reply refused = decide(id, "undo");

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(children().json().at("/items")).hasSize(2);
    }

    @Test
    void nothing_waits_beside_another_of_its_kind() {
        UUID id = proposed(SuggestionKind.PRIORITY);
        decide(id, "dismiss");
        proposed(SuggestionKind.PRIORITY);

        assertThat(decide(id, "undo").status()).isEqualTo(409);
    }

    private String priority() {
        return alice.get("/api/tasks/" + task).json().at("/priority").asString("");
    }

    private Caller.Reply children() {
        return alice.get("/api/tasks?sort=position&parentId=" + task);
    }

    private String path() {
        return "/api/tasks/" + task + "/suggestions";
    }

    private Caller.Reply decide(UUID id, String decision) {
        return alice.post(path() + "/" + id + "/" + decision, null);
    }

    private UUID proposed(SuggestionKind kind) {
        UUID id = UUID.randomUUID();
        boolean priority = kind == SuggestionKind.PRIORITY;
        var steps =
                List.of(new SubtaskProposal("Pack", null, null, null), new SubtaskProposal("Drive", null, null, null));
        var proposal = new SuggestionSnapshot(
                id,
                task,
                project,
                1,
                kind,
                SuggestionStatus.PROPOSED,
                priority ? Priority.HIGH : null,
                priority ? List.of() : steps,
                0.8,
                List.of(),
                "It is a lot of work.",
                new Engine(Engine.Kind.local, "rules-1", false),
                "1",
                "abc",
                1,
                Instant.parse("2026-01-02T03:04:05Z"));
        bus.publish(
                EventTypes.SUGGESTION_CREATED, "/taskflow/suggestion-service", id, 1, new SuggestionCreated(proposal));
        Awaitility.await().until(() -> alice.get(path()).text().contains(id.toString()));
        return id;
    }
}
