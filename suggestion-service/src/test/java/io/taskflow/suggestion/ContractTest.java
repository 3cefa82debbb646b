package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectMemberAdded;
import io.taskflow.contracts.suggestion.SuggestionAccepted;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskDeleted;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.directory.Memberships;
import io.taskflow.suggestion.task.Tasks;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published samples, through the real broker into this service; and what it says itself, against its sample. */
@RunningService
class ContractTest {

    @SuppressWarnings("NullAway.Init")
    private static Bus bus;

    private final Tasks tasks;
    private final Memberships memberships;
    private final JdbcClient jdbc;

    @Autowired
    ContractTest(Tasks tasks, Memberships memberships, JdbcClient jdbc) {
        this.tasks = tasks;
        this.memberships = memberships;
        this.jdbc = jdbc;
    }

    @BeforeAll
    static void openBus() {
        bus = new Bus();
    }

    @AfterAll
    static void closeBus() {
        bus.close();
    }

    @Test
    void aCreatedTaskIsAnsweredInTheShapeOfTheSample() {
        String taskId = UUID.randomUUID().toString();
        CloudEvent<TaskCreated> sample = read(EventTypes.TASK_CREATED);
        bus.send(
                "task.created",
                ContractSamples.sample(EventTypes.TASK_CREATED)
                        .replace(sample.data().task().id().toString(), taskId)
                        .replace(sample.id().toString(), UUID.randomUUID().toString()));

        String said = await().until(
                        () -> bus.heardTexts(EventTypes.SUGGESTION_CREATED).stream()
                                .filter(text -> text.contains(taskId))
                                .findFirst()
                                .orElse(""),
                        text -> !text.isEmpty());
        assertThat(ContractSamples.violations(EventTypes.SUGGESTION_CREATED, said))
                .isEmpty();
        assertThat(shape(said)).isEqualTo(shape(ContractSamples.sample(EventTypes.SUGGESTION_CREATED)));
    }

    @Test
    void anUpdatedTaskIsKnown() {
        TaskUpdated sample = say(EventTypes.TASK_UPDATED);

        await().until(() -> tasks.find(sample.task().id()).stream()
                .anyMatch(task -> task.version() >= sample.task().version()));
    }

    @Test
    void aDeletedTaskIsForgotten() {
        TaskDeleted sample = say(EventTypes.TASK_DELETED);

        await().until(() -> tasks.find(sample.task().id()).stream().anyMatch(task -> task.deleted()));
    }

    @Test
    void aMemberMaySeeTheProjectUntilRemoved() {
        ProjectMemberAdded sample = say(EventTypes.PROJECT_MEMBER_ADDED);
        UUID project = sample.project().id();
        UUID member = sample.member().userId();
        await().until(() -> memberships.exists(project, member));

        say(EventTypes.PROJECT_MEMBER_REMOVED);
        await().until(() -> !memberships.exists(project, member));

        say(EventTypes.PROJECT_DELETED);
    }

    @Test
    void aDecisionIsKeptWithItsProposal() {
        SuggestionAccepted sample = say(EventTypes.SUGGESTION_ACCEPTED, proposalOf(EventTypes.SUGGESTION_ACCEPTED));

        await().until(() -> status(sample.suggestion().id()).equals("ACCEPTED"));
    }

    @Test
    void soIsADismissal() {
        var sample = say(EventTypes.SUGGESTION_DISMISSED, proposalOf(EventTypes.SUGGESTION_DISMISSED));

        await().until(() -> status(sample.suggestion().id()).equals("DISMISSED"));
    }

    @Test
    void whatIsTakenBackWaitsAgain() {
        UUID id = read(EventTypes.SUGGESTION_REOPENED).data().suggestion().id();
        jdbc.sql("delete from suggestion where id = ?").param(id).update();
        jdbc.sql("""
                insert into suggestion (id, task_id, project_id, task_version, kind, status, priority, confidence, factors, rationale,
                    engine_kind, engine_model, fallback, prompt_version, input_hash, version, created_at, decided_at)
                values (?, ?, ?, 1, 'PRIORITY', 'DISMISSED', 'HIGH', 1, '[]', 'r', 'local', 'm', false, 'p', 'h', 2, now(), now())""")
                .param(id)
                .param(UUID.randomUUID())
                .param(UUID.randomUUID())
                .update();

        say(EventTypes.SUGGESTION_REOPENED);

        await().until(() -> status(id).equals("PROPOSED"));
    }

    private <T> T say(EventType<T> type, SuggestionSnapshot known) {
        jdbc.sql("""
                insert into suggestion (id, task_id, project_id, task_version, kind, status, priority, confidence, factors, rationale,
                    engine_kind, engine_model, fallback, prompt_version, input_hash, version, created_at)
                values (?, ?, ?, 1, 'PRIORITY', 'PROPOSED', 'HIGH', 1, '[]', 'r', 'local', 'm', false, 'p', 'h', 1, now())
                on conflict (id) do update set status = 'PROPOSED', version = 1""")
                .param(known.id())
                .param(UUID.randomUUID())
                .param(known.projectId())
                .update();
        return say(type);
    }

    private static SuggestionSnapshot proposalOf(EventType<?> type) {
        return switch (read(type).data()) {
            case SuggestionAccepted accepted -> accepted.suggestion();
            case io.taskflow.contracts.suggestion.SuggestionDismissed dismissed -> dismissed.suggestion();
            case Object other -> throw new IllegalArgumentException(other.toString());
        };
    }

    private String status(UUID proposal) {
        return jdbc.sql("select status from suggestion where id = ?")
                .param(proposal)
                .query(String.class)
                .single();
    }

    private static <T> T say(EventType<T> type) {
        bus.send(type.routingKey(), ContractSamples.sample(type));
        return read(type).data();
    }

    private static <T> CloudEvent<T> read(EventType<T> type) {
        return new EventJson().read(ContractSamples.sample(type).getBytes(StandardCharsets.UTF_8), type);
    }

    /** The paths of all fields; of an array, those of its items. */
    private static Set<String> shape(String json) {
        Set<String> paths = new TreeSet<>();
        collect(JsonMapper.shared().readTree(json), "", paths);
        return paths;
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        paths.add(path);
        node.properties().forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), paths));
        node.values().stream().filter(item -> node.isArray()).forEach(item -> collect(item, path + "/*", paths));
    }
}
