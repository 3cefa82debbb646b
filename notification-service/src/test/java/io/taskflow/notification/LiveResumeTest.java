package io.taskflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.LiveClient;
import io.taskflow.notification.support.LiveClients;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@NotificationServiceTest
class LiveResumeTest {

    private static final TestUser ALICE = TestInfrastructure.keycloak().createUser("alice");
    private static final TestUser BOB = TestInfrastructure.keycloak().createUser("bob");

    private final UUID alice = UUID.fromString(ALICE.id());
    private final UUID bob = UUID.fromString(BOB.id());
    private final UUID project = UUID.randomUUID();

    private final TestBus bus;
    private final LiveClients clients;
    private final SimpleMessageListenerContainer stream;

    LiveResumeTest(
            @Autowired TestBus bus,
            @Autowired LiveClients clients,
            @Autowired @Qualifier("liveStreamContainer") SimpleMessageListenerContainer stream) {
        this.bus = bus;
        this.clients = clients;
        this.stream = stream;
    }

    @Test
    void whatHappenedMeanwhileComesFirst() {
        var seen = Facts.joined(project, alice, 2);
        var missed = Facts.task(project, "Missed", null, alice);
        try (var client = clients.connect(ALICE.token())) {
            bus.say(seen, missed);
            client.await(missed.id());
        }

        try (var client = clients.resume(ALICE.token(), seen.id())) {
            var live = Facts.task(project, "Live", null, alice);
            bus.say(live);

            client.await(live.id());
            assertThat(client.ids()).containsExactly(missed.id(), live.id());
        }
    }

    @Test
    void comingBackAgainAndAgainWhileEventsFlowLeavesNoGapAndNoDuplicate() {
        var joined = Facts.joined(project, alice, 2);
        List<CloudEvent<?>> tasks = tasks(400);
        try (var first = clients.connect(ALICE.token())) {
            bus.say(joined);
            first.await(joined.id());
        }
        var flow = CompletableFuture.runAsync(() -> bus.say(tasks.toArray(CloudEvent[]::new)));
        List<UUID> heard = new ArrayList<>(List.of(joined.id()));
        while (heard.size() < tasks.size() + 1) {
            try (var client = clients.resume(ALICE.token(), heard.getLast())) {
                awaitMore(client, heard.size() + 20 > tasks.size() ? 1 : 20);
                heard.addAll(client.ids());
            }
        }
        flow.join();

        assertThat(heard.subList(1, heard.size()))
                .containsExactlyElementsOf(tasks.stream().map(CloudEvent::id).toList());
    }

    @Test
    void anUnknownLastEventMeansResyncAndThenTheLiveStream() {
        try (var client = clients.resume(ALICE.token(), UUID.randomUUID())) {
            client.awaitType("resync");
            var joined = Facts.joined(project, alice, 2);
            bus.say(joined);

            client.await(joined.id());
            assertThat(client.frames().getFirst().toString()).isEqualTo("{\"type\":\"resync\"}");
        }
    }

    @Test
    void aLastEventIdThatIsNoIdMeansResync() {
        try (var client = clients.connect(ALICE.token(), "?lastEventId=yesterday")) {
            client.awaitType("resync");
        }
    }

    @Test
    void whoWasRemovedMeanwhileHearsOfThatAlone() {
        var seen = Facts.joined(project, bob, 2);
        var before = Facts.task(project, "Before", null, alice);
        var left = Facts.left(project, bob, 3);
        try (var client = clients.connect(BOB.token())) {
            bus.say(seen, before, left);
            client.await(left.id());
        }

        try (var client = clients.resume(BOB.token(), seen.id())) {
            client.await(left.id());
            assertThat(client.ids()).containsExactly(left.id());
        }
    }

    @Test
    void aReaderThatWasStoppedGoesOnWhereItWas() {
        var joined = Facts.joined(project, alice, 2);
        var meanwhile = Facts.task(project, "While the reader was stopped", null, alice);
        try (var client = clients.connect(ALICE.token())) {
            bus.say(joined);
            client.await(joined.id());

            stream.stop();
            bus.say(meanwhile);
            stream.start();

            client.await(meanwhile.id());
            assertThat(client.ids()).containsExactly(joined.id(), meanwhile.id());
        }
    }

    private List<CloudEvent<?>> tasks(int count) {
        return IntStream.range(0, count)
                .<CloudEvent<?>>mapToObj(number -> Facts.task(project, "Task " + number, null, alice))
                .toList();
    }

    private static void awaitMore(LiveClient client, int count) {
        org.awaitility.Awaitility.await()
                .pollInterval(java.time.Duration.ofMillis(2))
                .until(() -> client.ids().size() >= count);
    }
}
