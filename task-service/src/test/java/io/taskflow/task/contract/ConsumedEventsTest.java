package io.taskflow.task.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What others say by the published samples has its effect here. */
@TaskServiceTest
class ConsumedEventsTest {
    private final People people;
    private final Bus bus;

    @Autowired
    ConsumedEventsTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
    }

    @Test
    void a_registered_person_can_be_let_in() {
        String sample = ContractSamples.sample(EventTypes.USER_REGISTERED);
        Caller alice = people.regular("alice");
        UUID project = alice.project();

        bus.publish(EventTypes.USER_REGISTERED, sample);

        JsonNode user = JsonMapper.shared().readTree(sample).at("/data/user");
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(put(alice, project, user).status()).isEqualTo(200));
        assertThat(put(alice, project, user).at("/username"))
                .isEqualTo(user.at("/username").asString());
    }

    @Test
    void a_changed_name_is_known_and_an_older_one_forgotten() {
        Caller alice = people.regular("alice");
        UUID project = alice.project();
        String id = UUID.randomUUID().toString();

        bus.publish(EventTypes.USER_UPDATED, named(EventTypes.USER_UPDATED, id, "Newer", 3));
        bus.publish(EventTypes.USER_REGISTERED, named(EventTypes.USER_REGISTERED, id, "Older", 1));
        String marker = UUID.randomUUID().toString();
        bus.publish(EventTypes.USER_REGISTERED, named(EventTypes.USER_REGISTERED, marker, "Marker", 1));

        JsonNode last = JsonMapper.shared().createObjectNode().put("id", marker);
        Awaitility.await().until(() -> put(alice, project, last).status() == 200);
        JsonNode user = JsonMapper.shared().createObjectNode().put("id", id);
        assertThat(put(alice, project, user).at("/displayName")).startsWith("Newer");
    }

    @Test
    void somebody_who_is_gone_has_no_name_and_is_let_in_nowhere_whatever_comes_late() {
        Caller alice = people.regular("alice");
        UUID project = alice.project();
        ObjectNode gone = (ObjectNode) JsonMapper.shared().readTree(ContractSamples.sample(EventTypes.USER_DELETED));
        String id = UUID.randomUUID().toString();
        JsonNode user = JsonMapper.shared().createObjectNode().put("id", id);
        bus.publish(EventTypes.USER_REGISTERED, named(EventTypes.USER_REGISTERED, id, "Known", 1));
        Awaitility.await().until(() -> put(alice, project, user).status() == 200);

        ((ObjectNode) gone.path("data")).put("userId", id);
        gone.put("id", UUID.randomUUID().toString()).put("subject", id);
        bus.publish(EventTypes.USER_DELETED, gone.toString());
        bus.publish(EventTypes.USER_UPDATED, named(EventTypes.USER_UPDATED, id, "Zombie", 2));
        String marker = UUID.randomUUID().toString();
        bus.publish(EventTypes.USER_REGISTERED, named(EventTypes.USER_REGISTERED, marker, "Marker", 1));

        JsonNode last = JsonMapper.shared().createObjectNode().put("id", marker);
        Awaitility.await().until(() -> put(alice, project, last).status() == 200);
        var member = alice.get("/api/projects/" + project + "/members")
                .json()
                .at("/items")
                .valueStream()
                .filter(row -> row.path("userId").asString().equals(id))
                .findFirst();
        assertThat(member).hasValueSatisfying(row -> {
            assertThat(row.path("username").asString("")).isEmpty();
            assertThat(row.path("displayName").asString("")).isEmpty();
        });
        assertThat(put(alice, alice.project(), user).status()).isEqualTo(404);
    }

    @Test
    void a_suggestion_appears_on_its_task() {
        Caller alice = people.regular("alice");
        UUID project = alice.project();
        UUID task = alice.task(project, "Suggest");
        UUID id = UUID.randomUUID();
        String sample = SampleSuggestion.about(project, task, id);

        bus.publish(EventTypes.SUGGESTION_CREATED, sample);
        bus.publish(EventTypes.SUGGESTION_CREATED, sample);
        UUID later = UUID.randomUUID();
        bus.publish(EventTypes.SUGGESTION_CREATED, SampleSuggestion.about(project, task, later));

        Awaitility.await().until(() -> suggestions(alice, task).contains(later.toString()));
        assertThat(suggestions(alice, task)).containsExactlyInAnyOrder(id.toString(), later.toString());
    }

    private static List<String> suggestions(Caller caller, UUID task) {
        return caller.get("/api/tasks/" + task + "/suggestions")
                .json()
                .at("/items")
                .valueStream()
                .map(suggestion -> suggestion.path("id").asString())
                .toList();
    }

    private static Caller.Reply put(Caller owner, UUID project, JsonNode user) {
        return owner.put(
                "/api/projects/" + project + "/members/" + user.at("/id").asString(), "{\"role\":\"VIEWER\"}");
    }

    private static String named(EventType<?> type, String id, String name, int version) {
        ObjectNode event = (ObjectNode) JsonMapper.shared().readTree(ContractSamples.sample(type));
        event.put("id", UUID.randomUUID().toString()).put("subject", id).put("sequence", version);
        ((ObjectNode) event.at("/data/user"))
                .put("id", id)
                .put("firstName", name)
                .put("version", version);
        return event.toString();
    }
}
