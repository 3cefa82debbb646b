package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SuggestionCreated;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.around.ATask;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.testing.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A task without a priority gets a proposal: once, and only while it is of use. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ServiceTest("suggestion-service")
class ProposingPriorityTest {

    @SuppressWarnings("NullAway.Init")
    private static Bus bus;

    @BeforeAll
    static void openBus() {
        bus = new Bus();
    }

    @AfterAll
    static void closeBus() {
        bus.close();
    }

    @Test
    void aTaskWithoutPriorityGetsAProposalWithReasons() {
        ATask task = ATask.titled("Production is down, customers cannot pay");

        bus.say(EventTypes.TASK_CREATED, task.created());

        CloudEvent<SuggestionCreated> event = await().until(() -> proposalsFor(task), found -> !found.isEmpty())
                .getFirst();
        SuggestionSnapshot proposal = event.data().suggestion();
        assertThat(proposal.priority()).isEqualTo(Priority.URGENT);
        assertThat(proposal.status()).isEqualTo(SuggestionStatus.PROPOSED);
        assertThat(proposal.projectId()).isEqualTo(task.projectId());
        assertThat(proposal.factors()).extracting("name").contains("outage");
        assertThat(proposal.engine().kind()).isEqualTo(Engine.Kind.local);
        assertThat(event.subject()).isEqualTo(proposal.id().toString());
        assertThat(event.sequence()).isEqualTo(proposal.version());
        assertThat(event.traceparent()).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        assertThat(ContractSamples.violations(EventTypes.SUGGESTION_CREATED, textOf(proposal.id())))
                .isEmpty();
    }

    private static List<CloudEvent<SuggestionCreated>> proposalsFor(ATask task) {
        return bus.heard(EventTypes.SUGGESTION_CREATED).stream()
                .filter(event -> event.data().suggestion().taskId().equals(task.id()))
                .toList();
    }

    private static String textOf(UUID proposal) {
        return bus.heardTexts(EventTypes.SUGGESTION_CREATED).stream()
                .filter(text -> text.contains(proposal.toString()))
                .findFirst()
                .orElseThrow();
    }
}
