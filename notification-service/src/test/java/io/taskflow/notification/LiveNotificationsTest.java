package io.taskflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.LiveClient;
import io.taskflow.notification.support.LiveClients;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.Preferring;
import io.taskflow.notification.support.TestBus;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What comes into an inbox is shown where its reader has the application open, and nowhere else. */
@NotificationServiceTest
class LiveNotificationsTest {
    private static final String CREATED = EventTypes.NOTIFICATION_CREATED.type();

    private final TestUser bob = TestInfrastructure.keycloak().createUser("bob");
    private final TestUser mallory = TestInfrastructure.keycloak().createUser("mallory");
    private final UUID bobId = UUID.fromString(bob.id());
    private final UUID alice = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();

    private final TestBus bus;
    private final LiveClients clients;
    private final Preferring preferring;

    @Autowired
    LiveNotificationsTest(TestBus bus, LiveClients clients, Preferring preferring) {
        this.bus = bus;
        this.clients = clients;
        this.preferring = preferring;
    }

    @Test
    void itsReaderHearsOfItAndNoOtherMemberDoes() {
        try (var reader = clients.connect(bob.token());
                var other = clients.connect(mallory.token())) {
            letIn(reader, other);
            var task = Facts.task(project, "Ship", bobId, alice);

            bus.say(task);

            JsonNode frame = reader.awaitType(CREATED);
            assertThat(frame.at("/data/user/id").asString()).isEqualTo(bob.id());
            assertThat(frame.at("/data/notification/kind").asString()).isEqualTo("TASK_ASSIGNED");
            assertThat(frame.at("/data/notification/task/id").asString()).isEqualTo(task.subject());
            settle(other);
            assertThat(types(other)).contains(EventTypes.TASK_CREATED.type()).doesNotContain(CREATED);
        }
    }

    @Test
    void whoIsBackHearsWhatCameMeanwhile() {
        UUID last;
        try (var reader = clients.connect(bob.token())) {
            var joined = Facts.joined(project, bobId, 2);
            bus.say(joined);
            reader.await(joined.id());
            last = joined.id();
        }
        bus.say(Facts.task(project, "Ship", bobId, alice));

        try (var back = clients.resume(bob.token(), last)) {
            assertThat(back.awaitType(CREATED)
                            .at("/data/notification/task/title")
                            .asString())
                    .isEqualTo("Ship");
        }
    }

    @Test
    void whoDoesNotWantToHearAtOnceFindsItInTheInbox() {
        preferring.put(bob.bearer(), """
                {"kinds": [{"kind": "MENTIONED", "inApp": true, "live": false, "email": false}]}""");
        try (var reader = clients.connect(bob.token())) {
            bus.say(Facts.comment(project, alice, bobId), Facts.task(project, "Ship", bobId, alice));

            assertThat(reader.awaitType(CREATED).at("/data/notification/kind").asString())
                    .isEqualTo("TASK_ASSIGNED");
            assertThat(types(reader)).containsOnlyOnce(CREATED);
        }
    }

    @Test
    void inQuietHoursNothingIsShownAtOnce() {
        preferring.put(bob.bearer(), """
                {"kinds": [], "quietHours": {"from": "00:00", "to": "23:59",
                 "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]}}""");
        try (var reader = clients.connect(bob.token())) {
            bus.say(Facts.task(project, "Quiet", bobId, alice));
            settle(reader);

            assertThat(types(reader)).doesNotContain(CREATED);
        }
    }

    @Test
    void isToldAsTheContractHasIt() {
        try (var reader = clients.connect(bob.token())) {
            bus.say(Facts.task(project, "Ship", bobId, alice));

            JsonNode frame = reader.awaitType(CREATED);
            assertThat(frame.path("data").propertyNames())
                    .containsExactlyInAnyOrderElementsOf(tools.jackson.databind.json.JsonMapper.shared()
                            .readTree(ContractSamples.sample(EventTypes.NOTIFICATION_CREATED))
                            .path("data")
                            .propertyNames());
        }
    }

    private void letIn(LiveClient reader, LiveClient other) {
        var bobJoined = Facts.joined(project, bobId, 2);
        var malloryJoined = Facts.joined(project, UUID.fromString(mallory.id()), 3);
        bus.say(bobJoined, malloryJoined);
        reader.await(malloryJoined.id());
        other.await(malloryJoined.id());
    }

    /** Whoever hears of a later notification would have heard of the earlier one: the stream keeps its order. */
    private void settle(LiveClient client) {
        UUID later = UUID.randomUUID();
        TestUser last = TestInfrastructure.keycloak().createUser("last");
        try (var witness = clients.connect(last.token())) {
            bus.say(Facts.task(later, "Later", UUID.fromString(last.id()), alice));
            witness.awaitType(CREATED);
        }
        client.settle();
    }

    private static List<String> types(LiveClient client) {
        return client.frames().stream()
                .map(frame -> frame.path("type").asString(""))
                .toList();
    }
}
