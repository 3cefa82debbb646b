package io.taskflow.notification.live.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.notification.live.connection.Connections;
import io.taskflow.notification.live.event.EventLog;
import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.StreamEventReader;
import io.taskflow.notification.live.hub.Backlog;
import io.taskflow.notification.live.hub.LiveHub;
import io.taskflow.notification.live.hub.Subscriber;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationServiceTest
class LiveStreamTest {

    private final UUID project = UUID.randomUUID();
    private final UUID alice = UUID.randomUUID();

    private final TestBus bus;
    private final ConnectionFactory connections;
    private final Connections open;

    LiveStreamTest(@Autowired TestBus bus, @Autowired ConnectionFactory connections, @Autowired Connections open) {
        this.bus = bus;
        this.connections = connections;
        this.open = open;
    }

    @Test
    void anInstanceThatStartsLetsItsClientsResumeFromBeforeItsStart() {
        var joined = Facts.joined(project, alice, 2);
        var task = Facts.task(project, "Before the start", null, alice);
        bus.say(joined, task);

        var later = new LiveHub(new EventLog(Duration.ofMinutes(20), 1_000_000), Clock.systemUTC(), 2);
        var catchUp = new CatchUp(Clock.systemUTC());
        var witness = new Noting(alice, new CopyOnWriteArrayList<>());
        later.join(witness, null, -1);
        var listener = new LiveStreamListener(
                new StreamEventReader(), later, catchUp, open, Clock.systemUTC(), new SimpleMeterRegistry());
        var stream = new LiveStream(connections, "taskflow.live", listener, Duration.ofMinutes(20), Clock.systemUTC());
        stream.start();
        try {
            await().until(() -> witness.heard().contains(task.id()));
            var client = new Noting(alice, new CopyOnWriteArrayList<>());
            later.join(client, joined.id(), later.positionBefore(Instant.MAX));

            assertThat(client.heard()).containsExactly(task.id());
        } finally {
            stream.stop();
        }
    }

    private record Noting(UUID userId, List<UUID> heard) implements Subscriber {
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
