package io.taskflow.task.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.Factor;
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
import io.taskflow.task.testing.Together;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TaskServiceTest
class SuggestionsTest {
    private final People people;
    private final Bus bus;
    private Caller alice;
    private UUID project = new UUID(0, 0);
    private UUID task = new UUID(0, 0);

    @Autowired
    SuggestionsTest(People people, Bus bus) {
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

    private SuggestionSnapshot proposal(SuggestionKind kind) {
        boolean priority = kind == SuggestionKind.PRIORITY;
        return new SuggestionSnapshot(
                UUID.randomUUID(),
                task,
                project,
                1,
                kind,
                SuggestionStatus.PROPOSED,
                priority ? Priority.HIGH : null,
                priority
                        ? List.of()
                        : List.of(
                                new SubtaskProposal("Pack", "Everything", Priority.LOW, 60),
                                new SubtaskProposal("Drive", null, null, null),
                                new SubtaskProposal("Unpack", null, null, 90)),
                0.8,
                List.of(new Factor("effort", 0.5, "Move house")),
                "It is a lot of work.",
                new Engine(Engine.Kind.local, "rules-1", false),
                "1",
                "abc",
                1,
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    private void publish(SuggestionSnapshot proposal) {
        bus.publish(
                EventTypes.SUGGESTION_CREATED,
                "/taskflow/suggestion-service",
                proposal.id(),
                1,
                new SuggestionCreated(proposal));
    }

    private UUID proposed(SuggestionKind kind) {
        SuggestionSnapshot proposal = proposal(kind);
        publish(proposal);
        Awaitility.await()
                .until(() -> alice.get(path()).text().contains(proposal.id().toString()));
        return proposal.id();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_task_that_a_reason_names_is_named_no_more_once_it_is_not_there(boolean moved) {
        UUID other = alice.task(project, "Rent a secret van");
        String evidence = "3 similar tasks: 100 % HIGH or URGENT, 0 % LOW; most alike "
                + alice.get("/api/tasks/" + other).at("/key") + " “Rent a secret van” (HIGH)";
        SuggestionSnapshot plain = proposal(SuggestionKind.PRIORITY);
        publish(new SuggestionSnapshot(
                plain.id(),
                task,
                project,
                1,
                plain.kind(),
                plain.status(),
                plain.priority(),
                List.of(),
                0.8,
                List.of(new Factor("similar-tasks", 0.7, evidence), new Factor("effort", 0.5, "Move house")),
                "Proposed as high: " + evidence,
                plain.engine(),
                "1",
                "abc",
                1,
                plain.createdAt()));
        Awaitility.await().until(() -> alice.get(path()).text().contains("Rent a secret van"));

        Caller.Reply gone = moved
                ? alice.patch("/api/tasks/" + other, "{\"projectId\":\"%s\"}".formatted(alice.project()))
                : alice.delete("/api/tasks/" + other);

        assertThat(gone.status()).isBetween(200, 204);
        Caller.Reply now = alice.get(path());
        assertThat(now.text()).doesNotContain("secret").contains("effort");
        assertThat(now.at("/items/0/rationale")).contains("no longer here");
        assertThat(now.at("/items/0/priority")).isEqualTo("HIGH");
    }

    private String path() {
        return "/api/tasks/" + task + "/suggestions";
    }

    private String accept(UUID id) {
        return path() + "/" + id + "/accept";
    }

    private String dismiss(UUID id) {
        return path() + "/" + id + "/dismiss";
    }

    private Caller member(String role) {
        Caller bob = people.regular("bob");
        Awaitility.await().until(() -> alice.invite(project, bob, role).status() == 200);
        return bob;
    }

    @Test
    void a_proposal_from_the_bus_is_listed_and_changes_nothing() {
        UUID id = proposed(SuggestionKind.PRIORITY);

        Caller.Reply list = alice.get(path());

        assertThat(list.at("/items/0/id")).isEqualTo(id.toString());
        assertThat(list.at("/items/0/status")).isEqualTo("PROPOSED");
        assertThat(list.at("/items/0/priority")).isEqualTo("HIGH");
        assertThat(list.at("/items/0/engine/kind")).isEqualTo("local");
        assertThat(list.at("/items/0/factors/0/name")).isEqualTo("effort");
        assertThat(alice.get("/api/tasks/" + task).json().at("/priority").isNull())
                .isTrue();
    }

    @Test
    void accepting_a_priority_sets_it_and_says_both() {
        UUID id = proposed(SuggestionKind.PRIORITY);

        Caller.Reply reply = alice.post(accept(id), null);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("/status")).isEqualTo("ACCEPTED");
        assertThat(alice.get("/api/tasks/" + task).at("/priority")).isEqualTo("HIGH");
        assertThat(bus.awaitKeys(2, id)).containsExactly("suggestion.created", "suggestion.accepted");
        assertThat(bus.awaitKeys(2, task)).containsExactly("task.created", "task.updated");
        assertThat(bus.await(2, id)
                        .getLast()
                        .json()
                        .at("/data/suggestion/version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void accepting_subtasks_creates_the_chosen_ones_under_the_task() {
        UUID id = proposed(SuggestionKind.SUBTASKS);

        assertThat(alice.post(accept(id), "{\"indexes\":[2,0,2]}").status()).isEqualTo(200);

        Caller.Reply children = alice.get("/api/tasks?sort=position&parentId=" + task);
        assertThat(children.json().at("/items")).hasSize(2);
        assertThat(children.at("/items/0/title")).isEqualTo("Unpack");
        assertThat(children.at("/items/1/title")).isEqualTo("Pack");
        assertThat(children.at("/items/1/priority")).isEqualTo("LOW");
    }

    @Test
    void accepting_subtasks_without_a_choice_creates_all() {
        alice.post(accept(proposed(SuggestionKind.SUBTASKS)), null);

        assertThat(alice.get("/api/tasks?parentId=" + task).json().at("/items")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'indexes':[0,3]} | /indexes/1",
                "{'indexes':[-1]} | /indexes/0",
                "{'indexes':[]} | /indexes",
                "{'indexes':['0']} | /indexes/0",
                "{'indexes':[null]} | /indexes/0",
                "{'titles':[]} | /titles"
            })
    void a_choice_names_what_was_proposed(String body, String pointer) {
        UUID id = proposed(SuggestionKind.SUBTASKS);

        Caller.Reply reply = alice.post(accept(id), body.replace('\'', '"'));

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(alice.get("/api/tasks?parentId=" + task).json().at("/items")).isEmpty();
        assertThat(alice.get(path()).at("/items/0/status")).isEqualTo("PROPOSED");
    }

    @Test
    void deciding_again_the_same_way_changes_nothing_and_the_other_way_is_refused() {
        UUID accepted = proposed(SuggestionKind.SUBTASKS);
        UUID dismissed = proposed(SuggestionKind.PRIORITY);
        alice.post(accept(accepted), null);
        alice.post(dismiss(dismissed), null);

        assertThat(alice.post(accept(accepted), null).status()).isEqualTo(200);
        assertThat(alice.post(dismiss(accepted), null).status()).isEqualTo(409);
        assertThat(alice.post(dismiss(dismissed), null).at("/status")).isEqualTo("DISMISSED");
        assertThat(alice.post(accept(dismissed), null).status()).isEqualTo(409);
        assertThat(alice.get("/api/tasks?parentId=" + task).json().at("/items")).hasSize(3);
        assertThat(alice.get("/api/tasks/" + task).json().at("/priority").isNull())
                .isTrue();
        assertThat(bus.awaitKeys(2, dismissed)).containsExactly("suggestion.created", "suggestion.dismissed");
    }

    @Test
    void why_it_was_dismissed_is_kept_and_told() {
        UUID id = proposed(SuggestionKind.PRIORITY);
        assertThat(alice.post(dismiss(id), "{\"reason\":\" \"}").status()).isEqualTo(400);

        var dismissed = alice.post(dismiss(id), "{\"reason\":\"It can wait\"}");

        assertThat(dismissed.at("/dismissReason")).as(dismissed.text()).isEqualTo("It can wait");
        assertThat(alice.get(path()).at("/items/0/dismissReason")).isEqualTo("It can wait");
        assertThat(bus.await(2, id).getLast().json().at("/data/reason").asString())
                .isEqualTo("It can wait");

        alice.post(path() + "/" + id + "/undo", null);
        assertThat(alice.get(path()).at("/items/0/dismissReason")).isEmpty();
    }

    @Test
    void accepting_many_times_at_once_creates_the_subtasks_once() {
        UUID id = proposed(SuggestionKind.SUBTASKS);

        List<Integer> answers =
                Together.run(6, i -> alice.post(accept(id), null).status());

        assertThat(answers).containsOnly(200);
        assertThat(alice.get("/api/tasks?parentId=" + task).json().at("/items")).hasSize(3);
        assertThat(bus.awaitKeys(2, id)).containsExactly("suggestion.created", "suggestion.accepted");
    }

    @Test
    void accepting_never_overwrites_the_priority_that_a_person_has_chosen_since() {
        UUID id = proposed(SuggestionKind.PRIORITY);
        alice.patch("/api/tasks/" + task, "{\"priority\":\"LOW\"}");

        Caller.Reply reply = alice.post(accept(id), null);

        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        assertThat(reply.at("/detail")).contains("LOW");
        assertThat(alice.get("/api/tasks/" + task).at("/priority")).isEqualTo("LOW");
        assertThat(alice.get(path()).at("/items/0/status")).isEqualTo("PROPOSED");
        assertThat(alice.post(dismiss(id), null).status()).isEqualTo(200);
    }

    @Test
    void accepting_what_a_person_has_chosen_since_agrees_with_them() {
        UUID id = proposed(SuggestionKind.PRIORITY);
        alice.patch("/api/tasks/" + task, "{\"priority\":\"HIGH\"}");

        assertThat(alice.post(accept(id), null).at("/status")).isEqualTo("ACCEPTED");
        assertThat(alice.get("/api/tasks/" + task).etag()).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @EnumSource(SuggestionKind.class)
    void nothing_is_accepted_for_a_task_that_was_closed_since(SuggestionKind kind) {
        UUID id = proposed(kind);
        alice.patch("/api/tasks/" + task, "{\"status\":\"DONE\"}");

        Caller.Reply reply = alice.post(accept(id), null);

        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        assertThat(reply.at("/detail")).contains("DONE");
        assertThat(alice.get("/api/tasks?parentId=" + task).json().at("/items")).isEmpty();
        assertThat(alice.patch("/api/tasks/" + task, "{\"status\":\"OPEN\"}").status())
                .isEqualTo(200);
        assertThat(alice.post(accept(id), null).status()).isEqualTo(200);
    }

    @Test
    void a_viewer_looks_and_does_not_decide() {
        UUID id = proposed(SuggestionKind.PRIORITY);
        Caller bob = member("VIEWER");

        assertThat(bob.get(path()).json().at("/items")).hasSize(1);
        assertThat(bob.post(accept(id), null).status()).isEqualTo(403);
        assertThat(bob.post(dismiss(id), null).status()).isEqualTo(403);
    }

    @Test
    void a_suggestion_is_found_under_its_own_task_only() {
        UUID id = proposed(SuggestionKind.PRIORITY);
        UUID other = alice.task(project, "Other");

        assertThat(alice.post("/api/tasks/" + other + "/suggestions/" + id + "/accept", null)
                        .status())
                .isEqualTo(404);
        assertThat(alice.post(accept(UUID.randomUUID()), null).status()).isEqualTo(404);
    }

    @Test
    void a_proposal_for_a_deleted_task_is_passed_over() {
        UUID gone = task;
        alice.delete("/api/tasks/" + gone);
        publish(proposal(SuggestionKind.PRIORITY));
        task = alice.task(project, "Next");

        proposed(SuggestionKind.PRIORITY);

        assertThat(alice.get(path()).json().at("/items")).hasSize(1);
        assertThat(alice.get("/api/tasks/" + gone + "/suggestions").status()).isEqualTo(404);
    }
}
