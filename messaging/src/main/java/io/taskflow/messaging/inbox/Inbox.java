package io.taskflow.messaging.inbox;

import java.time.Clock;
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
}
