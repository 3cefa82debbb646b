package io.taskflow.gateway.desk.ledger;

import com.rabbitmq.client.Delivery;
import io.taskflow.gateway.desk.broker.StreamReader;
import java.time.Duration;

/** Finds out how far a stream goes at this moment: the first message of its last chunk, or nothing, as far as one can wait for it. */
final class EndOfStream implements StreamReader.Reader {

    /** Only an empty stream is waited for so long; of any other the broker has something to say. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

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
