package io.taskflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The consumer's end of the contract: what the published samples say is understood by the real queues' real handlers. */
@NotificationServiceTest
class ConsumedEventsTest {

    private final TestBus bus;
    private final JdbcClient jdbc;

    ConsumedEventsTest(@Autowired TestBus bus, @Autowired JdbcClient jdbc) {
        this.bus = bus;
        this.jdbc = jdbc;
    }

    static List<EventType<?>> directory() {
        return List.of(
                EventTypes.USER_REGISTERED,
                EventTypes.USER_UPDATED,
                EventTypes.USER_DELETED,
                EventTypes.PROJECT_CREATED,
                EventTypes.PROJECT_UPDATED,
                EventTypes.PROJECT_MEMBER_ADDED,
                EventTypes.PROJECT_MEMBER_REMOVED,
                EventTypes.PROJECT_DELETED);
    }

    static List<EventType<?>> assignments() {
        return List.of(EventTypes.TASK_CREATED, EventTypes.TASK_UPDATED);
    }

    static List<EventType<?>> mentions() {
        return List.of(EventTypes.COMMENT_CREATED, EventTypes.COMMENT_UPDATED);
    }

    static List<EventType<?>> alarms() {
        return List.of(EventTypes.TASK_DUE_SOON, EventTypes.TASK_OVERDUE, EventTypes.TASK_REMINDER);
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void theInboxUnderstandsTheSampleOfWhatIsDue(EventType<?> type) {
        isHandledBy("notification-service.inbox", type);
    }

    @ParameterizedTest
    @MethodSource("directory")
    void theDirectoryUnderstandsTheSample(EventType<?> type) {
        isHandledBy("notification-service.events", type);
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void theInboxUnderstandsTheSample(EventType<?> type) {
        isHandledBy("notification-service.inbox", type, EventTypes.TASK_ASSIGNED_KEY);
    }

    @ParameterizedTest
    @MethodSource("mentions")
    void theInboxUnderstandsTheSampleOfAComment(EventType<?> type) {
        isHandledBy("notification-service.inbox", type, EventTypes.COMMENT_MENTIONED_KEY);
    }

    /** Under another id: the sample's own person is gone for good once the sample of user.deleted was handled. */
    @Test
    void aPersonOfTheSampleHasAnAddressAfterwards() {
        String sample = ContractSamples.sample(EventTypes.USER_REGISTERED);
        JsonNode event = JsonMapper.shared().readTree(sample);
        JsonNode user = event.at("/data/user");
        UUID id = UUID.randomUUID();

        bus.say(
                "user.registered",
                sample.replace(user.path("id").asString(), id.toString())
                        .replace(event.path("id").asString(), UUID.randomUUID().toString()));

        await().untilAsserted(() -> assertThat(jdbc.sql("select username from person where id = :id")
                        .param("id", id)
                        .query((row, number) -> row.getString("username"))
                        .list())
                .containsExactly(user.path("username").asString()));
    }

    static List<EventType<?>> watched() {
        return List.of(EventTypes.TASK_UPDATED, EventTypes.COMMENT_CREATED);
    }

    /** For a reader of this test's own: those of the sample have done it themselves, or are mentioned. */
    @ParameterizedTest
    @MethodSource("watched")
    void theInboxUnderstandsTheSampleOfWhatIsWatched(EventType<?> type) {
        UUID reader = UUID.randomUUID();
        var event = (ObjectNode) JsonMapper.shared().readTree(ContractSamples.sample(type));
        event.put("id", UUID.randomUUID().toString());
        ((ArrayNode) event.at("/data/watcherIds")).add(reader.toString());

        bus.say(type.routingKey(), event.toString(), EventTypes.TASK_WATCHED_KEY, EventTypes.COMMENT_WATCHED_KEY);

        await().until(() -> jdbc.sql("select kind from notification where user_id = :reader")
                .param("reader", reader)
                .query((row, number) -> String.valueOf(row.getString("kind")))
                .list()
                .equals(List.of(type.equals(EventTypes.TASK_UPDATED) ? "STATUS_CHANGED" : "COMMENTED")));
    }

    private void isHandledBy(String queue, EventType<?> type, String... alsoRoutedBy) {
        String sample = ContractSamples.sample(type);
        assertThat(ContractSamples.violations(type, sample)).isEmpty();

        bus.say(type.routingKey(), sample, alsoRoutedBy);

        UUID id =
                UUID.fromString(JsonMapper.shared().readTree(sample).path("id").asString());
        await().until(() -> jdbc.sql("select count(*) from inbox where consumer = :queue and event_id = :id")
                        .param("queue", queue)
                        .param("id", id)
                        .query((row, number) -> row.getLong(1))
                        .single()
                == 1);
    }
}
