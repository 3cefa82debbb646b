package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.suggestion.around.ATask;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.around.OpenAiServer;
import io.taskflow.suggestion.around.ServiceProcess;
import io.taskflow.testing.Database;
import io.taskflow.testing.TestInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service is killed while an engine thinks about a task; the task gets its proposal all the same, and only one. */
@RunningService
class SurvivingKillTest {

    private static final Duration START = Duration.ofSeconds(90);
    private static final String ANSWER = """
            {"priority": "LOW", "confidence": 0.9, "rationale": "It can wait.",
             "factors": [{"name": "model", "weight": -1, "evidence": "title"}]}""";

    private final RabbitListenerEndpointRegistry listeners;

    SurvivingKillTest(@Autowired RabbitListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    /** The service within this JVM shares the queues; it must not take what the killed one shall have. */
    @BeforeEach
    void leaveTheQueues() {
        listeners.stop();
    }

    @AfterEach
    void comeBack() {
        listeners.start();
    }

    @Test
    void aProposalThatWasBeingMadeIsMadeAfterTheNextStart() {
        Database database = TestInfrastructure.postgres("suggestion_service_killed");
        ATask task = ATask.titled("Water the plants");
        ATask last = ATask.titled("Feed the fish");
        try (var bus = new Bus();
                var model = new OpenAiServer()) {
            Map<String, String> settings = Map.of(
                    "TASKFLOW_LLM_BASE_URL", model.baseUrl(),
                    "TASKFLOW_LLM_MODEL", "test-model",
                    "TASKFLOW_LLM_TIMEOUT", "2m");
            model.hangs();
            try (var service = ServiceProcess.start(database, settings)) {
                bus.say(EventTypes.TASK_CREATED, task.created());
                await().atMost(START).until(() -> !model.requests().isEmpty());
                service.kill();
            }

            leaseEnds(database);
            model.says(ANSWER).says(ANSWER);
            try (var service = ServiceProcess.start(database, settings)) {
                List<SuggestionSnapshot> proposals =
                        await().atMost(START).until(() -> proposals(bus, task), found -> !found.isEmpty());
                assertThat(service.isAlive()).isTrue();
                bus.say(EventTypes.TASK_CREATED, last.created());
                await().until(() -> !proposals(bus, last).isEmpty());
                assertThat(proposals)
                        .singleElement()
                        .extracting(SuggestionSnapshot::rationale)
                        .isEqualTo("It can wait.");
            }
            assertThat(proposals(bus, task)).hasSize(1);
        }
    }

    /** At once, and not after the minutes that an engine has; time enough that the kill comes before its answer is given up. */
    private static void leaseEnds(Database database) {
        var pool = new DriverManagerDataSource(database.url(), database.user(), database.password());
        assertThat(JdbcClient.create(pool)
                        .sql("update suggestion_job set due_at = now() where due_at > now()")
                        .update())
                .isEqualTo(1);
    }

    private static List<SuggestionSnapshot> proposals(Bus bus, ATask task) {
        return bus.heard(EventTypes.SUGGESTION_CREATED).stream()
                .map(event -> event.data().suggestion())
                .filter(proposal -> proposal.taskId().equals(task.id()))
                .toList();
    }
}
