package io.taskflow.chaos.outage;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.taskflow.chaos.observe.BusAccess;
import io.taskflow.chaos.perftest.PerfTestRun;
import io.taskflow.local.StackException;
import io.taskflow.local.rabbitmq.BrokerTopology;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;

/** What the same broker takes from PerfTest, in messages a second. */
public record Baseline(BusAccess bus) {

    /** Quorum queues that every task's event goes to: suggestion-service's and the observer's. */
    public static final int QUEUES_OF_A_TASK = 2;

    private static final String EXCHANGE = "chaos.baseline";
    private static final int ABOUT_AN_EVENT = 1000;

    /**
     * What was measured.
     *
     * @param besideTheConsumers to queues and a stream as the bus has them, while the bus's own consumers are at work
     * @param leftBefore messages that waited for those consumers when it began
     * @param leftAfter messages that still waited for them at its end; with none, it had the broker partly to itself
     * @param alone the same when all is quiet
     * @param oneQueue to a single quorum queue when all is quiet
     */
    public record Rates(double besideTheConsumers, long leftBefore, long leftAfter, double alone, double oneQueue) {}

    /** Makes this JVM's PerfTest as fast as it gets. */
    public void warmUp() {
        measure(ABOUT_AN_EVENT, run -> {
            run.warmUp();
            return 0;
        });
    }

    /** To as many quorum queues as a task's event goes to, and a stream, as on the bus. */
    public double likeTheBus(int size, int messages) {
        return measure(size, run -> run.rate(messages));
    }

    /** To one quorum queue. */
    public double oneQueue(int size, int messages) {
        return measure(size, 1, false, run -> run.rate(messages));
    }

    private double measure(int size, ToDoubleFunction<PerfTestRun> measurement) {
        return measure(size, QUEUES_OF_A_TASK, true, measurement);
    }

    private double measure(int size, int queues, boolean stream, ToDoubleFunction<PerfTestRun> measurement) {
        try (Connection connection = bus.connect("chaos baseline");
                Channel channel = connection.createChannel()) {
            channel.exchangeDeclare(EXCHANGE, "fanout", true);
            for (int i = 1; i <= queues; i++) {
                declare(channel, queue(i), "quorum");
            }
            if (stream) {
                declare(channel, queue(0), "stream");
            }
            String uri = bus.broker().uri(BrokerTopology.ADMIN);
            double rate =
                    measurement.applyAsDouble(new PerfTestRun(uri, EXCHANGE, EXCHANGE, queue(1), "x".repeat(size)));
            for (int i = 0; i <= queues; i++) {
                channel.queueDelete(queue(i));
            }
            channel.exchangeDelete(EXCHANGE);
            return rate;
        } catch (IOException | TimeoutException cannot) {
            throw new StackException("The baseline could not be measured: " + cannot, cannot);
        }
    }

    private static String queue(int number) {
        return EXCHANGE + "." + number;
    }

    private static void declare(Channel channel, String queue, String type) throws IOException {
        channel.queueDeclare(queue, true, false, false, Map.of("x-queue-type", type));
        channel.queueBind(queue, EXCHANGE, "");
    }
}
