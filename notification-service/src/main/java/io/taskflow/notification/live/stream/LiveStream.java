package io.taskflow.notification.live.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/**
 * Reads a RabbitMQ stream over AMQP 0-9-1: from {@code window} ago at start, and after a lost connection from behind the last
 * message that was read.
 *
 * @see <a href="https://www.rabbitmq.com/docs/streams#consuming">RabbitMQ: consuming a stream</a>
 */
class LiveStream extends SimpleMessageListenerContainer {

    /** Both the argument that says where to begin and the header that says where a message stands. */
    static final String OFFSET = "x-stream-offset";

    /** A stream wants one; acknowledgements only grant the next messages and delete nothing. */
    private static final int PREFETCH = 200;

    private final LiveStreamListener listener;
    private final Duration window;
    private final Clock clock;

    LiveStream(ConnectionFactory connections, String queue, LiveStreamListener listener, Duration window, Clock clock) {
        super(connections);
        this.listener = listener;
        this.window = window;
        this.clock = clock;
        setQueueNames(queue);
        setMessageListener(listener);
        setPrefetchCount(PREFETCH);
        setMissingQueuesFatal(false);
        setReceiveTimeout(CatchUp.POLL.toMillis());
        setIdleEventInterval(CatchUp.QUIET.toMillis());
    }

    /** Asked whenever a consumer is started, also after a lost connection. */
    @Override
    public Map<String, Object> getConsumerArguments() {
        long next = listener.next();
        return Map.of(OFFSET, next >= 0 ? next : Date.from(clock.instant().minus(window)));
    }
}
