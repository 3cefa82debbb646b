package io.taskflow.chaos.observe;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

/**
 * Somebody who reads everything on {@code taskflow.events} from a durable quorum queue of his own, and comes back after each
 * lost connection. An event is acknowledged only after it has been noted.
 */
public final class Observer implements AutoCloseable {

    /** The observer's queue. */
    public static final String QUEUE = "chaos.observer";

    private static final String EVENTS = "taskflow.events";
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(300);
    private static final int PREFETCH = 200;

    private final BusAccess bus;
    private final Sightings sightings = new Sightings();
    private final Thread thread;
    private volatile boolean running = true;

    /** Declares the queue and begins to read; nothing published from now on is missed. */
    public Observer(BusAccess bus) {
        this.bus = bus;
        try (Connection connection = bus.connect("chaos observer, declaring")) {
            Channel channel = connection.createChannel();
            channel.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", "quorum"));
            channel.queueBind(QUEUE, EVENTS, "#");
        } catch (IOException | TimeoutException cannot) {
            throw new StackException("The observer's queue cannot be declared: " + cannot, cannot);
        }
        this.thread = Thread.ofPlatform().name("chaos-observer").daemon().start(this::read);
    }

    /** What was seen so far. */
    public Sightings sightings() {
        return sightings;
    }

    private void read() {
        while (running) {
            try (Connection connection = bus.connect("chaos observer")) {
                CountDownLatch lost = new CountDownLatch(1);
                connection.addShutdownListener(cause -> lost.countDown());
                consume(connection.createChannel(), lost);
                lost.await();
            } catch (IOException | TimeoutException | RuntimeException away) {
                Span.pass(BEFORE_NEXT_TRY);
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private void consume(Channel channel, CountDownLatch lost) throws IOException {
        channel.basicQos(PREFETCH);
        channel.basicConsume(
                QUEUE,
                false,
                (tag, message) -> {
                    note(message);
                    channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
                },
                cancelled -> lost.countDown());
    }

    private void note(Delivery message) {
        Envelope envelope = message.getEnvelope();
        sightings.add(
                new RawEvent(
                        envelope.getRoutingKey(),
                        message.getProperties(),
                        new String(message.getBody(), StandardCharsets.UTF_8)),
                envelope.isRedeliver());
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
