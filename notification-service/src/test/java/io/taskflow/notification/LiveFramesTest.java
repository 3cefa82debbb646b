package io.taskflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.openapi.Document;
import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.LiveClients;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the socket is what the OpenAPI document says of it. */
@NotificationServiceTest
class LiveFramesTest {
    private final TestUser dora = TestInfrastructure.keycloak().createUser("dora");
    private final Document document = Document.of("notification-service");
    private final LiveClients clients;
    private final TestBus bus;

    @Autowired
    LiveFramesTest(LiveClients clients, TestBus bus) {
        this.clients = clients;
        this.bus = bus;
    }

    @Test
    void areEachOfTheShapeThatIsDescribed() {
        UUID project = UUID.randomUUID();
        try (var client = clients.resume(dora.token(), UUID.randomUUID())) {
            expect("Resync", client.awaitType("resync"));
            client.say("nonsense");
            expect("LiveError", client.awaitType("error"));
            bus.say(Facts.joined(project, UUID.fromString(dora.id()), 2));
            expect("LiveEvent", client.awaitType("io.taskflow.project.member-added.v1"));
        }
        expect(
                "Heartbeat",
                JsonMapper.shared()
                        .readTree(LiveEvent.heartbeat(project, Instant.EPOCH).frame()));
        expect(
                "Heartbeat",
                JsonMapper.shared()
                        .readTree(LiveEvent.heartbeat(null, Instant.EPOCH).frame()));
    }

    @Test
    void thatTheClientSendsAreUnderstoodAsDescribed() {
        JsonNode subscribe = document.json().at("/components/schemas/SubscribeMessage/example");
        try (var client = clients.connect(dora.token())) {
            client.say(subscribe.toString());
            UUID project = UUID.fromString(subscribe.at("/projectIds/0").asString());
            var joined = Facts.joined(project, UUID.fromString(dora.id()), 2);
            bus.say(joined);
            client.await(joined.id());

            assertThat(client.frames())
                    .noneMatch(frame -> frame.path("type").asString().equals("error"));
        }
    }

    private void expect(String schema, JsonNode frame) {
        assertThat(document.violations(schema, frame)).isEmpty();
        assertThat(document.violations("LiveFrame", frame)).isEmpty();
    }
}
