package io.taskflow.gateway.desk.journal;

import com.rabbitmq.client.Delivery;
import io.taskflow.gateway.desk.broker.StreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Fetches whole messages from the journal by their places. */
@Component
public class JournalCopies {

    /** Reading over a gap is quicker than beginning anew behind it, up to here. */
    private static final long WORTH_READING_OVER = 200;

    private static final int AHEAD = 10;
    /** As for every call to the broker: a slow answer is no message that is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StreamReader streams;

    public JournalCopies(StreamReader streams) {
        this.streams = streams;
    }

    /** Hands over what is still there, in order. A message older than the journal keeps is passed over. */
    public void read(NavigableSet<Long> offsets, Consumer<Delivery> taker) {
        for (NavigableSet<Long> run : runs(offsets)) {
            streams.read(DeadLetterJournal.STREAM, run.first(), AHEAD, new Run(run, taker));
        }
    }

    private static List<NavigableSet<Long>> runs(NavigableSet<Long> offsets) {
        List<NavigableSet<Long>> runs = new ArrayList<>();
        for (Long offset : offsets) {
            if (runs.isEmpty() || offset - runs.getLast().last() > WORTH_READING_OVER) {
                runs.add(new TreeSet<>());
            }
            runs.getLast().add(offset);
        }
        return runs;
    }

    private record Run(NavigableSet<Long> offsets, Consumer<Delivery> taker) implements StreamReader.Reader {

        @Override
        public boolean next(Delivery message) {
            long offset = StreamReader.offsetOf(message);
            if (offsets.contains(offset)) {
                taker.accept(message);
            }
            return offset < offsets.last();
        }

        @Override
        public boolean silent(Duration silence) {
            return silence.compareTo(PATIENCE) < 0;
        }
    }
}
