package io.taskflow.local.chaos.outage;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import io.taskflow.local.StackException;
import io.taskflow.local.chaos.observe.BusAccess;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The yardstick: publishes persistent messages to quorum queues as fast as the broker confirms them, with a bounded number
 * unconfirmed, as {@code perf-test -qq --confirm 500} does.
 */
public record ConfirmedPublisher(BusAccess bus, int size) {

    private static final String EXCHANGE = "chaos.yardstick";
    private static final int UNCONFIRMED = 500;
    private static final long PATIENCE_SECONDS = 60;

    /** Messages a second to a fanout with so many quorum queues and, as on the bus, perhaps a stream. */
    public double rate(int messages, int queues, boolean stream) {
        try (Connection connection = bus.connect("chaos yardstick");
                Channel channel = connection.createChannel()) {
            channel.exchangeDeclare(EXCHANGE, "fanout", true);
            for (int i = 1; i <= queues; i++) {
                declare(channel, EXCHANGE + "." + i, "quorum");
            }
            if (stream) {
                declare(channel, EXCHANGE + ".stream", "stream");
            }
            double rate = measure(channel, messages);
            remove(channel, queues);
            return rate;
        } catch (IOException | TimeoutException cannot) {
            throw new StackException("The yardstick could not be measured: " + cannot, cannot);
        }
    }

    private double measure(Channel channel, int messages) throws IOException {
        Semaphore window = new Semaphore(UNCONFIRMED);
        long[] last = {0};
        channel.addConfirmListener(
                (tag, multiple) -> {
                    window.release((int) (multiple ? tag - last[0] : 1));
                    last[0] = multiple ? tag : last[0] + 1;
                },
                (tag, multiple) -> window.release());
        channel.confirmSelect();
        byte[] body = new byte[size];
        long begin = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            take(window, 1);
            channel.basicPublish(EXCHANGE, "", MessageProperties.PERSISTENT_BASIC, body);
        }
        take(window, UNCONFIRMED);
        return messages / ((System.nanoTime() - begin) / 1e9);
    }

    private static void take(Semaphore window, int permits) {
        try {
            if (!window.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StackException("The broker confirms nothing.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", interrupted);
        }
    }

    private static void declare(Channel channel, String queue, String type) throws IOException {
        channel.queueDeclare(queue, true, false, false, Map.of("x-queue-type", type));
        channel.queueBind(queue, EXCHANGE, "");
    }

    private static void remove(Channel channel, int queues) throws IOException {
        for (int i = 1; i <= queues; i++) {
            channel.queueDelete(EXCHANGE + "." + i);
        }
        channel.queueDelete(EXCHANGE + ".stream");
        channel.exchangeDelete(EXCHANGE);
    }
}
