package io.taskflow.notification.live.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.event.UnreadableEventException;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.MembershipChange.Left;
import io.taskflow.notification.live.event.MembershipChange.ProjectGone;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StreamEventReaderTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final StreamEventReader reader = new StreamEventReader();

    static List<EventType<?>> allTypes() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("allTypes")
    void aFrameHasTheContractsFieldsAndTheDataAsItStoodOnTheBus(EventType<?> type) {
        String sample = ContractSamples.sample(type);
        JsonNode event = JSON.readTree(sample);

        String frame = read(sample).event().frame();

        JsonNode heard = JSON.readTree(frame);
        assertThat(heard.propertyNames()).containsExactly("id", "type", "time", "data");
        heard.properties().forEach(field -> assertThat(field.getValue()).isEqualTo(event.path(field.getKey())));
        assertThat(sample).contains(frame.substring(frame.indexOf("\"data\":") + 7, frame.length() - 1));
    }

    @Test
    void whatLeavesAProjectIsSaidThereAsItWasKnownAndGone() {
        UUID former = UUID.randomUUID();
        ObjectNode moved = (ObjectNode) JSON.readTree(ContractSamples.sample(EventTypes.TASK_UPDATED));
        ObjectNode data = (ObjectNode) moved.path("data");
        ObjectNode before = ((ObjectNode) data.path("task")).deepCopy();
        before.put("projectId", former.toString()).put("key", "OLD-7").put("title", "As it was known");
        data.set(
                "changes",
                JSON.createArrayNode()
                        .add(change(
                                "projectId",
                                former.toString(),
                                data.at("/task/projectId").asString()))
                        .add(change("key", "OLD-7", data.at("/task/key").asString()))
                        .add(change(
                                "title",
                                "As it was known",
                                data.at("/task/title").asString())));

        LiveEvent event = read(moved.toString()).event();

        LiveEvent farewell = Objects.requireNonNull(event.farewell());
        JsonNode frame = JSON.readTree(farewell.frame());
        assertThat(farewell.projectId()).isEqualTo(former);
        assertThat(farewell.id()).isEqualTo(event.id());
        assertThat(frame.path("type").asString()).isEqualTo("io.taskflow.task.deleted.v1");
        assertThat(frame.at("/data/task")).isEqualTo(before);
        assertThat(farewell.frame())
                .doesNotContain(
                        data.at("/task/projectId").asString(),
                        data.at("/task/title").asString());
        assertThat(frame.propertyNames()).containsExactly("id", "type", "time", "data");
        assertThat(read(ContractSamples.sample(EventTypes.TASK_UPDATED)).event().farewell())
                .isNull();
    }

    private static ObjectNode change(String field, String from, String to) {
        return JSON.createObjectNode().put("field", field).put("from", from).put("to", to);
    }

    /** Other systems' accounts, and what was refused to them, are nobody's who sits before a browser. */
    static Stream<EventType<?>> typesForNobody() {
        return Stream.of(
                EventTypes.INTEGRATION_CREATED,
                EventTypes.INTEGRATION_DELETED,
                EventTypes.COMMAND_REJECTED,
                EventTypes.USER_LOGGED_OUT,
                EventTypes.USER_DELETED);
    }

    static Stream<EventType<?>> typesForSomebody() {
        List<EventType<?>> forNobody = typesForNobody().toList();
        return EventTypes.all().stream().filter(type -> !forNobody.contains(type));
    }

    @ParameterizedTest
    @MethodSource("typesForNobody")
    void whatConcernsOtherSystemsAloneIsSeenByNobody(EventType<?> type) {
        LiveEvent event = read(ContractSamples.sample(type)).event();

        assertThat(event.projectId()).isNull();
        assertThat(event.addressee()).isNull();
    }

    @ParameterizedTest
    @MethodSource("typesForSomebody")
    void everyOtherTypeHasSomebodyWhoMaySeeIt(EventType<?> type) {
        LiveEvent event = read(ContractSamples.sample(type)).event();

        boolean ofAPerson =
                type.routingKey().startsWith("user.") || type.routingKey().startsWith("notification.");
        assertThat(event.projectId() == null).isEqualTo(ofAPerson);
        assertThat(event.addressee() == null && event.projectId() == null).isFalse();
    }

    @Test
    void whoJoinsOrLeavesIsNotedWithTheProjectsVersion() {
        assertThat(read(ContractSamples.sample(EventTypes.PROJECT_MEMBER_ADDED)).change())
                .containsInstanceOf(Joined.class);
        StreamEvent left = read(ContractSamples.sample(EventTypes.PROJECT_MEMBER_REMOVED));
        assertThat(left.change()).containsInstanceOf(Left.class);
        assertThat(left.change().map(MembershipChange::sequence))
                .hasValue(JSON.readTree(ContractSamples.sample(EventTypes.PROJECT_MEMBER_REMOVED))
                        .path("sequence")
                        .asLong());
        assertThat(read(ContractSamples.sample(EventTypes.PROJECT_DELETED)).change())
                .containsInstanceOf(ProjectGone.class);
        assertThat(read(ContractSamples.sample(EventTypes.TASK_CREATED)).change())
                .isEmpty();
    }

    @Test
    void aTypeOfTheFutureIsSeenByTheMembersOfTheProjectItNames() {
        UUID project = UUID.randomUUID();

        LiveEvent event = read(event("comment.created", "{\"comment\":{\"projectId\":\"" + project + "\"}}"))
                .event();

        assertThat(event.projectId()).isEqualTo(project);
    }

    @Test
    void whatNamesNeitherProjectNorPersonIsSeenByNobody() {
        LiveEvent event = read(event("command.rejected", "{\"problem\":{\"status\":403}}"))
                .event();

        assertThat(event.projectId()).isNull();
        assertThat(event.addressee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "no JSON", "{\"type\":\"x\",\"data\":{}}", "{\"type\":\"x\",\"data\":{"})
    void whatIsNoCloudEventIsUnreadable(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableEventException.class);
    }

    private static String event(String key, @Nullable String data) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"io.taskflow." + key
                + ".v1\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":" + data + "}";
    }

    private StreamEvent read(String text) {
        return reader.read(7, text.getBytes(StandardCharsets.UTF_8));
    }
}
