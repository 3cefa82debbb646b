package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.ConnectionFactory;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.integration.IntegrationCreated;
import io.taskflow.contracts.integration.IntegrationSnapshot;
import io.taskflow.contracts.project.ProjectMember;
import io.taskflow.contracts.project.ProjectMemberAdded;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.project.ProjectSnapshot;
import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.around.ATask;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.around.Said;
import io.taskflow.suggestion.directory.Integrations;
import io.taskflow.suggestion.directory.Memberships;
import io.taskflow.suggestion.task.Tasks;
import io.taskflow.testing.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another system asks for a proposal: it is made and answers the command, or it is said why not. */
@RunningService
class RequestingProposalsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final UUID id = UUID.randomUUID();
    private final String account = "integration.s-" + id.toString().substring(0, 13);
    private final Bus bus = new Bus();
    private final Integrations integrations;
    private final Memberships memberships;
    private final Tasks tasks;

    RequestingProposalsTest(
            @Autowired Integrations integrations, @Autowired Memberships memberships, @Autowired Tasks tasks) {
        this.integrations = integrations;
        this.memberships = memberships;
        this.tasks = tasks;
    }

    @BeforeEach
    void anIntegration() {
        var vhost = TestInfrastructure.rabbit();
        vhost.management().require("PUT", "/users/" + account, Map.of("password", "x", "tags", ""));
        vhost.management()
                .require(
                        "PUT",
                        "/permissions/" + vhost.name() + "/" + account,
                        Map.of("configure", "^$", "write", "^taskflow\\.commands$", "read", "^$"));
        var snapshot = new IntegrationSnapshot(id, "s", account, true, List.of(), List.of(), 1, Instant.now());
        bus.say(
                EventTypes.INTEGRATION_CREATED,
                Said.of(EventTypes.INTEGRATION_CREATED, id, 1, new IntegrationCreated(snapshot)));
        await().until(() -> integrations.withAccount(account).isPresent());
    }

    @AfterEach
    void gone() {
        bus.close();
        TestInfrastructure.rabbit().management().require("DELETE", "/users/" + account, null);
    }

    @Test
    void theStepsThatWereAskedForAnswerTheCommand() throws Exception {
        ATask task = known(ATask.titled("Plan the conference"), ProjectRole.EDITOR);

        UUID command = request(task.id(), SuggestionKind.SUBTASKS);

        var created = answer(EventTypes.SUGGESTION_CREATED, command);
        assertThat(created.data().suggestion().kind()).isEqualTo(SuggestionKind.SUBTASKS);
        assertThat(created.data().suggestion().subtasks()).isNotEmpty();
        String text = bus.heardTexts(EventTypes.SUGGESTION_CREATED).stream()
                .filter(said -> said.contains(command.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(ContractSamples.violations(EventTypes.SUGGESTION_CREATED, text))
                .isEmpty();
    }

    @Test
    void oneProposalOfAKindWaitsForADecisionAtATime() throws Exception {
        ATask task = known(ATask.titled("Plan the party"), ProjectRole.EDITOR);
        answer(EventTypes.SUGGESTION_CREATED, request(task.id(), SuggestionKind.SUBTASKS));

        assertRefused(409, request(task.id(), SuggestionKind.SUBTASKS));
    }

    @Test
    void whatIsOfNoUseOrNotTheSendersBusinessIsRefused() throws Exception {
        ATask prioritised = known(ATask.titled("Decided").with(Priority.LOW), ProjectRole.EDITOR);
        ATask seen = known(ATask.titled("Seen"), ProjectRole.VIEWER);
        ATask foreign = ATask.titled("Foreign");
        bus.say(EventTypes.TASK_UPDATED, foreign.atVersion(2).updated());
        await().until(() -> tasks.find(foreign.id()).isPresent());

        assertRefused(409, request(prioritised.id(), SuggestionKind.PRIORITY));
        assertRefused(403, request(seen.id(), SuggestionKind.SUBTASKS));
        assertRefused(404, request(foreign.id(), SuggestionKind.SUBTASKS));
        assertRefused(404, request(UUID.randomUUID(), SuggestionKind.SUBTASKS));
        assertRefused(404, request(UuidCreator.getTimeOrderedEpoch(), SuggestionKind.SUBTASKS));
        assertRefused(400, send("{\"taskId\": \"" + seen.id() + "\", \"kind\": \"EVERYTHING\"}"));
    }

    private ATask known(ATask task, ProjectRole role) {
        UUID project = task.projectId();
        var snapshot = new ProjectSnapshot(project, "WEB", "Web", null, 2, Instant.now(), Instant.now());
        bus.say(
                EventTypes.PROJECT_MEMBER_ADDED,
                Said.of(
                        EventTypes.PROJECT_MEMBER_ADDED,
                        project,
                        2,
                        new ProjectMemberAdded(snapshot, new ProjectMember(id, role))));
        bus.say(EventTypes.TASK_UPDATED, task.atVersion(2).updated());
        await().until(() -> tasks.find(task.id()).isPresent()
                && memberships.roleIn(project, id).isPresent());
        return task;
    }

    private UUID request(UUID task, SuggestionKind kind) throws Exception {
        return send("{\"taskId\": \"%s\", \"kind\": \"%s\"}".formatted(task, kind));
    }

    private UUID send(String data) throws Exception {
        UUID command = UUID.randomUUID();
        String body = """
                {"specversion": "1.0", "id": "%s", "source": "/test", "type": "io.taskflow.suggestion.request.v1", "data": %s}""".formatted(command, data);
        var vhost = TestInfrastructure.rabbit();
        var factory = new ConnectionFactory();
        factory.setHost(vhost.host());
        factory.setPort(vhost.port());
        factory.setVirtualHost(vhost.name());
        factory.setUsername(account);
        factory.setPassword("x");
        try (var connection = factory.newConnection();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish(
                    "taskflow.commands",
                    "suggestion.request",
                    true,
                    new BasicProperties.Builder().userId(account).build(),
                    body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(PATIENCE.toMillis());
        }
        return command;
    }

    private void assertRefused(int status, UUID command) {
        assertThat(answer(EventTypes.COMMAND_REJECTED, command).data().problem().status())
                .isEqualTo(status);
    }

    private <T> CloudEvent<T> answer(EventType<T> type, UUID command) {
        return await().until(
                        () -> bus.heard(type).stream()
                                .filter(event -> command.toString().equals(event.correlationid()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
