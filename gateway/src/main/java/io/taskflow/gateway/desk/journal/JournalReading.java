package io.taskflow.gateway.desk.journal;

import com.rabbitmq.client.Delivery;
import io.taskflow.gateway.desk.broker.StreamReader;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Takes the journal into the index, a message at a time. Goes on where it stopped, or from the beginning once there is room for
 * what was put out of view. For one thread.
 */
final class JournalReading implements StreamReader.Reader {

    private final DeadLetterIndex index;
    private final JournalEntries entries;
    private final List<JournalWatcher> watchers;
    private final BooleanSupplier wanted;
    private String mark = "";
    private long nextOffset;
    private boolean anew;

    /** Reads for as long as it is {@code wanted}. */
    JournalReading(
            DeadLetterIndex index, JournalEntries entries, List<JournalWatcher> watchers, BooleanSupplier wanted) {
        this.index = index;
        this.entries = entries;
        this.watchers = List.copyOf(watchers);
        this.wanted = wanted;
    }

    /** Begins or goes on; the index is complete at this mark. Answers the place in the stream to read from. */
    Object begin(String untilMark) {
        mark = untilMark;
        if (anew) {
            anew = false;
            nextOffset = 0;
            index.complete(false);
            index.clear();
        }
        return nextOffset == 0 ? "first" : nextOffset;
    }

    /** Whether it stopped only to begin with the first message again. */
    boolean beginsAnew() {
        return anew;
    }

    @Override
    public boolean next(Delivery message) {
        long offset = StreamReader.offsetOf(message);
        if (offset >= nextOffset) {
            nextOffset = offset + 1;
            take(message, offset);
        }
        return goOn();
    }

    @Override
    public boolean silent(Duration silence) {
        if (index.isComplete()) {
            watchers.forEach(JournalWatcher::atRest);
            anew = index.wantsRereading();
        }
        return goOn();
    }

    private boolean goOn() {
        return wanted.getAsBoolean() && !anew;
    }

    private void take(Delivery message, long offset) {
        String key = message.getEnvelope().getRoutingKey();
        switch (key) {
            case DeadLetterJournal.MARK -> marked(message);
            case DeadLetterJournal.RESOLVED -> entries.resolved(message);
            default -> entries.died(key, message, offset);
        }
    }

    private void marked(Delivery message) {
        if (mark.equals(message.getProperties().getMessageId())) {
            index.complete(true);
            watchers.forEach(JournalWatcher::caughtUp);
        }
    }
}
