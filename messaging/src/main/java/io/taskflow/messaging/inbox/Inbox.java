package io.taskflow.messaging.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which events a consumer has handled, by (source, id) as CloudEvents identifies them. */
public class Inbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes a message in the current transaction. A second delivery at the same time waits for the first one's end.
     *
     * @return false if this consumer has handled it before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isNew(String consumer, String source, UUID id) {
        return jdbc.sql("""
                insert into inbox (consumer, source, event_id, handled_at)
                values (:consumer, :source, :eventId, :now) on conflict do nothing""")
                        .param("consumer", consumer)
                        .param("source", source)
                        .param("eventId", id)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Forgets up to {@code atMost} events that were handled before {@code before} and that no other instance is at. */
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
