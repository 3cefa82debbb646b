package io.taskflow.auth.follow.event;

import io.taskflow.auth.keycloak.event.StoredEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Events that have been dealt with, so that none counts twice although all are read more than once. */
@Repository
class SeenEvents {
    private static final int PORTION = 5_000;

    private final JdbcClient jdbc;

    SeenEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of them that nobody has dealt with; from now on they count as dealt with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StoredEvent> newAmong(List<StoredEvent> events) {
        Set<String> added = new HashSet<>(jdbc.sql("""
                insert into keycloak_events_seen (id, at)
                select id, to_timestamp(millis / 1000.0) from unnest(:ids, :millis) as seen(id, millis)
                on conflict do nothing returning id""")
                .param("ids", events.stream().map(StoredEvent::id).toArray(String[]::new))
                .param(
                        "millis",
                        events.stream()
                                .mapToLong(event -> event.at().toEpochMilli())
                                .toArray())
                .query(String.class)
                .list());
        return events.stream().filter(event -> added.contains(event.id())).toList();
    }

    /** Those that began before then are not read again. */
    void forget(Instant then) {
        jdbc.sql("""
                delete from keycloak_events_seen where id in (
                    select id from keycloak_events_seen where at < :then order by at limit :portion)""")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .param("portion", PORTION)
                .update();
    }
}
