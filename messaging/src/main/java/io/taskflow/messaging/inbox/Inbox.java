package io.taskflow.messaging.inbox;

import io.taskflow.contracts.event.CloudEvent;
import java.time.Clock;
import java.time.ZoneOffset;
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
     * Notes the event in the current transaction. A second delivery at the same time waits for the first one's end.
     *
     * @return false if this consumer has handled it before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isNew(CloudEvent<?> event, String consumer) {
        return jdbc.sql("""
                insert into inbox (consumer, source, event_id, handled_at)
                values (:consumer, :source, :eventId, :now) on conflict do nothing""")
                        .param("consumer", consumer)
                        .param("source", event.source())
                        .param("eventId", event.id())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
