package io.taskflow.gateway.desk.journal;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Brings what stands in the journal into the index. Passes over what cannot be read or was not written by a gateway. */
final class JournalEntries {

    private static final Logger log = LoggerFactory.getLogger(JournalEntries.class);
    /** {@code <service>.<concern>}; nobody gives the gateway rights on others. */
    private static final Pattern QUEUE = Pattern.compile("[a-z]{1,30}-service\\.[a-z-]{1,60}");

    private final DeadLetterIndex index;
    private final String account;
    private final JsonMapper json;
    private final Clock clock;
    /** When the last entry was written, as far as known: a death that has no time of its own was not much later. */
    private @Nullable Instant latest;

    JournalEntries(DeadLetterIndex index, String account, JsonMapper json, Clock clock) {
        this.index = index;
        this.account = account;
        this.json = json;
        this.clock = clock;
    }

    /** A death counts if the service whose queue it is tells of it, or the broker itself. */
    void died(String queue, Delivery message, long offset) {
        if (!QUEUE.matcher(queue).matches() || !isKnownBy(queue, message.getProperties())) {
            log.debug("A death in a queue that is none, or that is not the sender's, is passed over");
            return;
        }
        Instant atTheLatest = index.isComplete() ? clock.instant() : latest;
        DeadLetter letter =
                new DeadLetterMessage(queue, message.getProperties(), message.getBody()).at(offset, atTheLatest);
        latest = letter.lastFailure();
        index.died(letter);
    }

    /**
     * The broker's word needs both names: before 4.0 it writes no {@code x-last-death-queue}, and what stands there is the
     * sender's. A message under a stranger's name has died nowhere before, or it would bear the name of who sent it again.
     */
    private static boolean isKnownBy(String queue, BasicProperties properties) {
        String last = DeadLetterMessage.header(properties, "x-last-death-queue");
        boolean byBroker = queue.equals(DeadLetterMessage.header(properties, "x-first-death-queue"))
                && (last == null || queue.equals(last));
        return byBroker || queue.substring(0, queue.indexOf('.')).equals(properties.getUserId());
    }

    void resolved(Delivery message) {
        if (!account.equals(message.getProperties().getUserId())) {
            log.warn("A decision on dead letters that is not a gateway's own is passed over");
            return;
        }
        try {
            Resolution resolution = json.readValue(message.getBody(), Resolution.class);
            latest = resolution.at();
            index.resolve(resolution);
        } catch (JacksonException unreadable) {
            log.warn("A decision on dead letters cannot be read: {}", unreadable.getOriginalMessage());
        }
    }
}
