package io.taskflow.notification.live.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.messaging.event.UnreadableEventException;
import io.taskflow.notification.directory.Memberships;
import io.taskflow.notification.live.event.EventLog;
import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.StreamEventReader;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.annotation.Autowired;

/** What a restart is to the hub: the real database's memberships, and then the real stream's past. */
@NotificationServiceTest
class RestartTest {

    private final UUID project = UUID.randomUUID();
    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID vic = UUID.randomUUID();

    private final TestBus bus;
    private final Memberships memberships;
    private final ConnectionFactory connections;
    private final LiveHub restarted =
            new LiveHub(new EventLog(Duration.ofMinutes(20), 10_000_000), Clock.systemUTC(), 1);
    private final StreamEventReader reader = new StreamEventReader();

    RestartTest(@Autowired TestBus bus, @Autowired Memberships memberships, @Autowired ConnectionFactory connections) {
        this.bus = bus;
        this.memberships = memberships;
        this.connections = connections;
    }

    @Test
    void whoComesBackAfterARestartGetsOnlyWhatWasOfTheTimeOfMembership() {
        CloudEvent<?> start = Facts.joined(project, alice, 2);
        CloudEvent<?> bobLeft = Facts.left(project, bob, 4);
        CloudEvent<?> without = Facts.task(project, "Without Bob and Vic", null, alice);
        CloudEvent<?> bobAgain = Facts.joined(project, bob, 5);
        CloudEvent<?> withBob = Facts.task(project, "With Bob, without Vic", null, alice);
        CloudEvent<?> vicJoined = Facts.joined(project, vic, 6);
        CloudEvent<?> bobsRole = Facts.joined(project, bob, 7);
        CloudEvent<?> withAll = Facts.task(project, "With all", null, alice);
        CloudEvent<?> bobJoined = Facts.joined(project, bob, 3);
        bus.say(start, bobJoined, bobLeft, without, bobAgain, withBob, vicJoined, bobsRole, withAll);
        await().until(() -> memberships.changedSince(Instant.EPOCH).stream()
                .anyMatch(row -> row.projectId().equals(project) && row.sequence() == 7));

        restart(withAll.id());

        assertThat(resumed(bob, start))
                .containsExactly(
                        bobLeft.id(), bobAgain.id(), withBob.id(), vicJoined.id(), bobsRole.id(), withAll.id());
        assertThat(resumed(vic, start)).containsExactly(vicJoined.id(), bobsRole.id(), withAll.id());
        assertThat(resumed(alice, start)).hasSize(8);
    }

    private void restart(UUID last) {
        new StoredMemberships(memberships, restarted, Clock.systemUTC()).load();
        var read = new CopyOnWriteArrayList<UUID>();
        var stream = new SimpleMessageListenerContainer(connections);
        stream.setQueueNames("taskflow.live");
        stream.setConsumerArguments(Map.of("x-stream-offset", "first"));
        stream.setPrefetchCount(100);
        stream.setMessageListener(message -> accept(message, read));
        stream.start();
        try {
            await().until(() -> read.contains(last));
        } finally {
            stream.stop();
        }
    }

    private void accept(Message message, List<UUID> read) {
        long offset = Long.parseLong(
                String.valueOf(message.getMessageProperties().getHeaders().get("x-stream-offset")));
        try {
            var event = reader.read(offset, message.getBody());
            restarted.accept(event);
            read.add(event.event().id());
        } catch (UnreadableEventException e) {
            restarted.skip(offset);
        }
    }

    private List<UUID> resumed(UUID user, CloudEvent<?> last) {
        var client = new Returning(user, new CopyOnWriteArrayList<>());
        restarted.join(client, last.id(), restarted.positionBefore(Instant.MAX));
        return client.heard();
    }

    private record Returning(UUID userId, List<UUID> heard) implements Subscriber {
        @Override
        public boolean wants(LiveEvent event) {
            return true;
        }

        @Override
        public void push(LiveEvent event) {
            heard.add(event.id());
        }

        @Override
        public void replay(Backlog missed) {
            while (!missed.isDone()) {
                missed.next().forEach(this::push);
            }
        }

        @Override
        public void resync() {
            heard.add(new UUID(0, 0));
        }
    }
}
