package io.taskflow.gateway.desk.ledger;

import com.rabbitmq.client.Delivery;
import io.taskflow.gateway.desk.broker.StreamReader;
import java.time.Duration;

/** Finds out how far a stream goes at this moment: the first message of its last chunk, or nothing. */
final class EndOfStream implements StreamReader.Reader {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private long offset = -1;

    @Override
    public boolean next(Delivery message) {
        offset = StreamReader.offsetOf(message);
        return false;
    }

    @Override
    public boolean silent(Duration silence) {
        return silence.compareTo(PATIENCE) < 0;
    }

    /** -1 for an empty stream. */
    long offset() {
        return offset;
    }
}
