package io.taskflow.benchmarks.limit;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.taskflow.chaos.perftest.PerfTestRun;
import io.taskflow.local.StackException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * PerfTest's confirmed publish of messages as large as an event, into one quorum queue.
 *
 * @param amqp the broker with an account that may do everything
 * @param size of a message, in bytes
 */
public record BarePublish(String amqp, int size) {

    private static final String NAME = "benchmark.limit";

    /** Makes this JVM's PerfTest as fast as it gets. */
    public void warmUp() {
        withQueue(() -> {
            perfTest().warmUp();
            return 0.0;
        });
    }

    /** Publishes so many; returns how many were confirmed a second. */
    public double rate(int messages) {
        return withQueue(() -> perfTest().rate(messages));
    }

    private PerfTestRun perfTest() {
        return new PerfTestRun(amqp, NAME, NAME, NAME, "x".repeat(size));
    }

    private double withQueue(java.util.function.Supplier<Double> run) {
        try {
            var factory = new ConnectionFactory();
            factory.setUri(amqp);
            try (Connection connection = factory.newConnection(NAME);
                    Channel channel = connection.createChannel()) {
                channel.exchangeDeclare(NAME, "direct", true);
                channel.queueDeclare(NAME, true, false, false, Map.of("x-queue-type", "quorum"));
                channel.queueBind(NAME, NAME, NAME);
                double rate = run.get();
                channel.queueDelete(NAME);
                channel.exchangeDelete(NAME);
                return rate;
            }
        } catch (IOException | TimeoutException | URISyntaxException | GeneralSecurityException cannot) {
            throw new StackException("The broker cannot be measured: " + cannot, cannot);
        }
    }
}
