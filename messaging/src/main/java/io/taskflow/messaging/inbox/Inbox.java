package io.taskflow.messaging.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which messages a consumer has handled, by (source, id) as CloudEvents identifies them. */
public class Inbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes messages in the current transaction, with one statement. A second delivery at the same time waits for the first one's
     * end; all go through them in one order, so that none waits for another in a ring.
     *
     * @return those that this consumer has not handled before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<MessageKey> note(String consumer, Collection<MessageKey> messages) {
        List<MessageKey> sorted = List.copyOf(new TreeSet<>(messages));
        return new HashSet<>(jdbc.sql("""
                insert into inbox (consumer, source, event_id, handled_at)
                select :consumer, source, event_id, :now from unnest(:sources, :ids) as message (source, event_id)
                on conflict do nothing returning source, event_id""")
                .param("consumer", consumer)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sources", sorted.stream().map(MessageKey::source).toArray(String[]::new))
                .param("ids", sorted.stream().map(MessageKey::id).toArray(UUID[]::new))
                .query((row, number) -> new MessageKey(row.getString(1), row.getObject(2, UUID.class)))
                .list());
    }

    /** Forgets up to {@code atMost} messages that were handled before {@code before} and that no other instance is at. */
    int forget(Instant before, int atMost) {
        return jdbc.sql("""
                delete from inbox where ctid = any(array(
                  select ctid from inbox where handled_at < :before
                  order by handled_at limit :atMost for update skip locked))""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .update();
    }
}
