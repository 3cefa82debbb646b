package io.taskflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.LiveClients;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationServiceTest
class LiveUpdatesTest {

    private static TestUser alice = TestInfrastructure.keycloak().createUser("alice");
    private static TestUser mallory = TestInfrastructure.keycloak().createUser("mallory");

    private final UUID project = UUID.randomUUID();
    private final UUID aliceId = UUID.fromString(alice.id());

    private final TestBus bus;
    private final LiveClients clients;
    private final EventJson json;

    LiveUpdatesTest(@Autowired TestBus bus, @Autowired LiveClients clients, @Autowired EventJson json) {
        this.bus = bus;
        this.clients = clients;
        this.json = json;
    }

    @Test
    void aMemberGetsAnEventAsTheBusHasIt() {
        try (var client = clients.connect(alice.token())) {
            CloudEvent<TaskCreated> task = Facts.task(project, "Ship \u00e4\u00f6\u00fc \uD83D\uDE80", null, aliceId);

            bus.say(Facts.joined(project, aliceId, 2), task);

            String data = json.write(task);
            assertThat(client.await(task.id()))
                    .startsWith("{\"id\":\"" + task.id() + "\",\"type\":\"io.taskflow.task.created.v1\",\"time\":\"")
                    .endsWith(data.substring(data.indexOf(",\"data\":")));
        }
    }

    @Test
    void whoIsNoMemberSeesNothing() {
        try (var client = clients.connect(mallory.token());
                var member = clients.connect(alice.token())) {
            var task = Facts.task(project, "Secret", null, aliceId);

            bus.say(Facts.created(project, aliceId), Facts.joined(project, aliceId, 2), task);

            member.await(task.id());
            assertThat(client.frames()).isEmpty();
        }
    }
}
