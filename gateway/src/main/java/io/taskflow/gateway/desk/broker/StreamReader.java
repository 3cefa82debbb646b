package io.taskflow.gateway.desk.broker;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a stream from a position on, in order, until its reader has had enough. */
@Component
public class StreamReader {

    private static final String OFFSET = "x-stream-offset";
    private static final Duration CHECK = Duration.ofMillis(100);

    private final Broker broker;

    StreamReader(Broker broker) {
        this.broker = broker;
    }

    /** Who reads. */
    public interface Reader {

        /** Takes the next message and says whether to go on. */
        boolean next(Delivery message);

        /** Nothing came for the last {@code silence}; says whether to go on waiting. */
        boolean silent(Duration silence);
    }

    /**
     * Reads until the reader says no.
     *
     * @param from {@code first}, {@code last}, an offset (Long), or a time (Date)
     * @param ahead how many messages may wait in memory
     * @throws io.taskflow.gateway.problem.RefusedRequestException as a 503 when the broker goes away meanwhile
     */
    public void read(String stream, Object from, int ahead, Reader reader) {
        Channel channel = broker.open();
        try {
            channel.basicQos(ahead);
            Arrivals arrivals = new Arrivals(channel);
            channel.basicConsume(stream, false, Map.of(OFFSET, from), arrivals);
            arrivals.handOver(reader, Math.max(1, ahead / 2));
        } catch (IOException | ShutdownSignalException away) {
            throw broker.away(away);
        } finally {
            Broker.close(channel);
        }
    }

    /** The place of a message in its stream. */
    public static long offsetOf(Delivery message) {
        Object offset = message.getProperties().getHeaders() == null
                ? null
                : message.getProperties().getHeaders().get(OFFSET);
        if (offset instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("not a message of a stream");
    }

    private static final class Arrivals extends DefaultConsumer {

        private final BlockingQueue<Delivery> waiting = new LinkedBlockingQueue<>();
        private volatile @Nullable ShutdownSignalException gone;
        private volatile boolean cancelled;
        private int unacknowledged;
        private long newest;

        Arrivals(Channel channel) {
            super(channel);
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, BasicProperties properties, byte[] body) {
            waiting.add(new Delivery(envelope, properties, body));
        }

        @Override
        public void handleShutdownSignal(String tag, ShutdownSignalException signal) {
            gone = signal;
        }

        @Override
        public void handleCancel(String tag) {
            cancelled = true;
        }

        void handOver(Reader reader, int ackEach) throws IOException {
            long lastArrival = System.nanoTime();
            boolean more = true;
            while (more) {
                Delivery message = poll();
                if (message == null) {
                    requireAlive();
                    acknowledge(1);
                    more = reader.silent(Duration.ofNanos(System.nanoTime() - lastArrival));
                    continue;
                }
                lastArrival = System.nanoTime();
                more = reader.next(message);
                newest = message.getEnvelope().getDeliveryTag();
                unacknowledged++;
                acknowledge(ackEach);
            }
        }

        /** Also what few there are before a rest: the broker closes the channel over what waits for half an hour. */
        private void acknowledge(int least) throws IOException {
            if (unacknowledged >= least) {
                getChannel().basicAck(newest, true);
                unacknowledged = 0;
            }
        }

        private @Nullable Delivery poll() throws IOException {
            try {
                return waiting.poll(CHECK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while reading a stream", stop);
            }
        }

        private void requireAlive() throws IOException {
            ShutdownSignalException signal = gone;
            if (signal != null) {
                throw signal;
            }
            if (cancelled) {
                throw new IOException("the broker ended the reading");
            }
        }
    }
}
