package io.taskflow.notification.live.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.taskflow.messaging.event.UnreadableEventException;
import io.taskflow.notification.live.connection.Connections;
import io.taskflow.notification.live.event.StreamEventReader;
import io.taskflow.notification.live.hub.LiveHub;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;
import org.springframework.stereotype.Component;

/** Takes the stream's messages to the hub. One that cannot be read is passed over: its own queues keep it as a dead letter. */
@Component
class LiveStreamListener implements MessageListener {

    private static final Logger log = LoggerFactory.getLogger(LiveStreamListener.class);

    private final StreamEventReader reader;
    private final LiveHub hub;
    private final CatchUp catchUp;
    private final Connections connections;
    private final Clock clock;
    private volatile long handled;
    private volatile long lag;
    private volatile long next = -1;

    LiveStreamListener(
            StreamEventReader reader,
            LiveHub hub,
            CatchUp catchUp,
            Connections connections,
            Clock clock,
            MeterRegistry meters) {
        this.reader = reader;
        this.hub = hub;
        this.catchUp = catchUp;
        this.connections = connections;
        this.clock = clock;
        this.handled = clock.millis();
        TimeGauge.builder("taskflow.live.lag", () -> lag, TimeUnit.MILLISECONDS)
                .description("From an event's commit until this instance handled it, of the last one")
                .register(meters);
        TimeGauge.builder("taskflow.live.last.age", () -> clock.millis() - handled, TimeUnit.MILLISECONDS)
                .description("Since this instance handled the last entry of the stream")
                .register(meters);
    }

    /** Position behind the last message; -1 before the first. */
    long next() {
        return next;
    }

    @Override
    public void onMessage(Message message) {
        if (!(message.getMessageProperties().getHeader(LiveStream.OFFSET) instanceof Number offset)) {
            throw new IllegalStateException("The live queue is no stream: declare it with x-queue-type stream");
        }
        try {
            var event = reader.read(
                    offset.longValue(),
                    message.getBody(),
                    message.getMessageProperties().getReceivedUserId());
            hub.accept(event);
            event.endedSession().ifPresent(connections::end);
            catchUp.seen(event.event().time());
            lag = Math.max(0, clock.millis() - event.event().time().toEpochMilli());
        } catch (UnreadableEventException e) {
            hub.skip(offset.longValue());
            log.atWarn()
                    .addKeyValue("messageId", message.getMessageProperties().getMessageId())
                    .addKeyValue("reason", e.getMessage())
                    .log("Message passed over in the live stream");
        }
        handled = clock.millis();
        next = offset.longValue() + 1;
    }
}
