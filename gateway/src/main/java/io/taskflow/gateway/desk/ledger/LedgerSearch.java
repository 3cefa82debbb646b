package io.taskflow.gateway.desk.ledger;

import com.rabbitmq.client.Delivery;
import io.taskflow.contracts.ledger.LedgerEntries;
import io.taskflow.contracts.ledger.LedgerEntry;
import io.taskflow.gateway.desk.broker.StreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One reading of the ledger for one event, bounded in time and messages. */
final class LedgerSearch implements StreamReader.Reader {

    /** The most messages, each with up to some hundred entries, and the longest time that are spent on one question. */
    static final int MOST_MESSAGES = 200_000;

    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Logger log = LoggerFactory.getLogger(LedgerSearch.class);

    private final EventId id;
    private final byte[] needle;
    private final long end;
    private final Clock clock;
    private final Instant deadline;
    private final JsonMapper json;
    private final Set<LedgerEntry> found = new LinkedHashSet<>();
    private long offset = -1;
    private int messages;
    private byte @Nullable [] last;
    private boolean complete;

    LedgerSearch(EventId id, long end, Instant deadline, Clock clock, JsonMapper json) {
        this.id = id;
        this.needle = id.toString().getBytes(StandardCharsets.US_ASCII);
        this.end = end;
        this.clock = clock;
        this.deadline = deadline;
        this.json = json;
    }

    @Override
    public boolean next(Delivery message) {
        offset = StreamReader.offsetOf(message);
        last = message.getBody();
        if (contains(message.getBody(), needle)) {
            String sender = message.getProperties().getUserId();
            entries(message.getBody()).stream()
                    .filter(entry -> id.value().equals(entry.eventId()))
                    // Each service tells of itself alone, and the broker proves who it is.
                    .filter(entry -> entry.service().equals(sender) && isItsOwn(entry))
                    .forEach(found::add);
        }
        return ++messages < MOST_MESSAGES && clock.instant().isBefore(deadline);
    }

    /** Silence alone says nothing: a broker that is slow to begin is as silent as one that has no more. */
    @Override
    public boolean silent(Duration silence) {
        complete = silence.compareTo(PATIENCE) >= 0 && offset >= end;
        return !complete && clock.instant().isBefore(deadline);
    }

    Set<LedgerEntry> found() {
        return found;
    }

    /** Whether everything was read that was there when the question was asked. */
    boolean complete() {
        return complete;
    }

    /** The time of the last entry that was read, or of the question if that was all. */
    @Nullable
    Instant readUpTo(Instant asked) {
        if (complete || last == null) {
            return asked;
        }
        return entries(last).stream()
                .map(LedgerEntry::at)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private List<LedgerEntry> entries(byte[] body) {
        try {
            List<LedgerEntry> entries =
                    json.readValue(body, LedgerEntries.class).entries();
            return entries == null
                    ? List.of()
                    : entries.stream().filter(LedgerSearch::isWhole).toList();
        } catch (JacksonException unreadable) {
            log.warn("A message of the ledger cannot be read: {}", unreadable.getOriginalMessage());
            return List.of();
        }
    }

    /** Whatever a record promises: this came from outside. */
    private static boolean isWhole(@Nullable LedgerEntry entry) {
        return entry != null
                && entry.eventId() != null
                && entry.service() != null
                && entry.at() != null
                && entry.stage() != null;
    }

    /** Of an event's way to the broker its source alone can tell, of a queue's consumer the service whose queue it is. */
    private static boolean isItsOwn(LedgerEntry entry) {
        String queue = entry.consumer();
        boolean itsQueue = queue != null && queue.startsWith(entry.service() + ".");
        return switch (entry.stage()) {
            case STORED, PUBLISHED, CONFIRMED -> Trail.source(entry.service()).equals(entry.source());
            case HANDLED, FAILED, DEAD -> itsQueue;
            case EFFECT -> queue == null || itsQueue;
        };
    }

    private static boolean contains(byte[] text, byte[] needle) {
        for (int at = 0; at <= text.length - needle.length; at++) {
            if (text[at] == needle[0] && matches(text, at, needle)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] text, int at, byte[] needle) {
        for (int i = 1; i < needle.length; i++) {
            if (text[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
