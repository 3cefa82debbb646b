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
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.suggestion.around.ATask;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.task.KnownTask;
import io.taskflow.suggestion.task.Tasks;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task without a priority gets a proposal: once, and only while it is of use. */
@RunningService
class ProposingPriorityTest {

    @SuppressWarnings("NullAway.Init")
    private static Bus bus;

    private final Tasks tasks;

    ProposingPriorityTest(@Autowired Tasks tasks) {
        this.tasks = tasks;
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
    void aTaskWithoutPriorityGetsAProposalWithReasons() {
        ATask task = ATask.titled("Production is down, customers cannot pay");

        bus.say(EventTypes.TASK_CREATED, task.created());

        CloudEvent<SuggestionCreated> event = proposal(task);
        SuggestionSnapshot proposal = event.data().suggestion();
        assertThat(proposal.priority()).isEqualTo(Priority.URGENT);
        assertThat(proposal.status()).isEqualTo(SuggestionStatus.PROPOSED);
        assertThat(proposal.projectId()).isEqualTo(task.projectId());
        assertThat(proposal.factors()).extracting("name").contains("outage");
        assertThat(proposal.engine().kind()).isEqualTo(Engine.Kind.local);
        assertThat(event.subject()).isEqualTo(proposal.id().toString());
        assertThat(event.sequence()).isEqualTo(proposal.version());
    }

    @Test
    void theProposalBelongsToTheTraceThatCreatedTheTask() {
        ATask task = ATask.titled("Anything");

        bus.say(EventTypes.TASK_CREATED, task.created());

        assertThat(proposal(task).traceparent()).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
    }

    @Test
    void theProposalKeepsTheContract() {
        ATask task = ATask.titled("Anything that is due soon");
        bus.say(EventTypes.TASK_CREATED, task.created());

        UUID id = proposal(task).data().suggestion().id();

        String text = bus.heardTexts(EventTypes.SUGGESTION_CREATED).stream()
                .filter(candidate -> candidate.contains(id.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(ContractSamples.violations(EventTypes.SUGGESTION_CREATED, text))
                .isEmpty();
    }

    @Test
    void theSameEventTwiceIsOneProposal() {
        ATask task = ATask.titled("Call the plumber");
        CloudEvent<TaskCreated> event = task.created();

        bus.say(EventTypes.TASK_CREATED, event);
        bus.say(EventTypes.TASK_CREATED, event);

        proposal(task);
        proposal(whichComesLater());
        assertThat(proposals(task)).hasSize(1);
    }

    @Test
    void aTaskThatIsToldAgainUnderAnotherIdHasOneProposalToo() {
        ATask task = ATask.titled("Call the electrician");

        bus.say(EventTypes.TASK_CREATED, task.created());
        proposal(task);
        bus.say(EventTypes.TASK_CREATED, task.created());

        proposal(whichComesLater());
        assertThat(proposals(task)).hasSize(1);
    }

    @Test
    void aTaskWithAPriorityNeedsNone() {
        ATask task = ATask.titled("Everything is on fire").with(Priority.LOW);

        bus.say(EventTypes.TASK_CREATED, task.created());

        proposal(whichComesLater());
        assertThat(proposals(task)).isEmpty();
    }

    @Test
    void aPriorityThatWasSetMeanwhileIsRespected() {
        ATask task = ATask.titled("Everything is on fire");
        bus.say(EventTypes.TASK_UPDATED, task.with(Priority.LOW).atVersion(2).updated());
        await().until(() -> tasks.find(task.id()).isPresent());

        bus.say(EventTypes.TASK_CREATED, task.created());

        proposal(whichComesLater());
        assertThat(proposals(task)).isEmpty();
    }

    @Test
    void aTaskThatWasDeletedMeanwhileGetsNoneAndLeavesNoWords() {
        ATask task = ATask.titled("A secret");
        bus.say(EventTypes.TASK_DELETED, task.atVersion(2).deleted());
        await().until(() -> tasks.find(task.id()).isPresent());

        bus.say(EventTypes.TASK_CREATED, task.created());

        proposal(whichComesLater());
        assertThat(proposals(task)).isEmpty();
        assertThat(tasks.find(task.id()))
                .get()
                .satisfies(known -> assertThat(known.title()).isEmpty());
    }

    @Test
    void whatIsOlderThanKnownIsDropped() {
        ATask task = ATask.titled("First");
        bus.say(EventTypes.TASK_UPDATED, task.renamed("Third").atVersion(3).updated());
        bus.say(EventTypes.TASK_UPDATED, task.renamed("Second").atVersion(2).updated());
        // An update too, for of a creation another queue tells as well, which may be faster.
        ATask after = ATask.titled("After these").atVersion(2);
        bus.say(EventTypes.TASK_UPDATED, after.updated());

        await().until(() -> tasks.find(after.id()).isPresent());

        assertThat(tasks.find(task.id())).get().extracting(KnownTask::title).isEqualTo("Third");
    }

    @Test
    void whatTheProjectDecidedBeforeIsAReason() {
        UUID project = UUID.randomUUID();
        ATask past = ATask.titled("Water the office plants").in(project).with(Priority.URGENT);
        bus.say(EventTypes.TASK_CREATED, past.created());
        await().until(() -> tasks.find(past.id()).isPresent());
        ATask task = ATask.titled("Water the plants in the office").in(project);

        bus.say(EventTypes.TASK_CREATED, task.created());

        assertThat(proposal(task).data().suggestion().factors())
                .extracting("name")
                .contains("project-history");
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndHoldsNobodyUp() {
        long before = bus.waitingIn("suggestion-service.events.dead");

        bus.send("task.created", "{\"type\": \"io.taskflow.task.created.v1\", \"data\": 1}");

        await().until(() -> bus.waitingIn("suggestion-service.events.dead") == before + 1);
        proposal(whichComesLater());
    }

    /** Another task's proposal: all that was said before it has been handled. */
    private static ATask whichComesLater() {
        ATask later = ATask.titled("Comes later");
        bus.say(EventTypes.TASK_CREATED, later.created());
        return later;
    }

    private static CloudEvent<SuggestionCreated> proposal(ATask task) {
        return await().until(() -> proposals(task), found -> !found.isEmpty()).getFirst();
    }

    private static List<CloudEvent<SuggestionCreated>> proposals(ATask task) {
        return bus.heard(EventTypes.SUGGESTION_CREATED).stream()
                .filter(event -> event.data().suggestion().taskId().equals(task.id()))
                .toList();
    }
}
