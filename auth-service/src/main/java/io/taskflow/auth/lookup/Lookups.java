package io.taskflow.auth.lookup;

import io.taskflow.auth.audit.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list, one line a person. A line stays until somebody has looked and kept what was found. */
@Repository
public class Lookups {
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Lookups(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes somebody, to be looked up after a while at the earliest. What was noted of them before gives way, but for the end of the account. */
    public Lookup note(Notice notice, Duration wait) {
        Instant now = now();
        jdbc.sql("""
                insert into lookups (user_id, noticed_at, not_before, fresh, gone, actor_id, ip)
                values (:id, :now, :notBefore, :fresh, :gone, cast(:actor as uuid), :ip)
                on conflict (user_id) do update set noticed_at = excluded.noticed_at, not_before = excluded.not_before,
                    fresh = lookups.fresh or excluded.fresh, gone = lookups.gone or excluded.gone,
                    actor_id = excluded.actor_id, ip = excluded.ip""")
                .param("id", notice.user())
                .param("now", utc(now))
                .param("notBefore", utc(now.plus(wait)))
                .param("fresh", notice.fresh())
                .param("gone", notice.gone())
                .param("actor", notice.origin().actor())
                .param("ip", notice.origin().ip())
                .update();
        return new Lookup(notice, now);
    }

    /** Notes everybody of these who is not noted yet: nobody knows what has happened to them, if anything. */
    public void noteAll(List<UUID> people) {
        jdbc.sql("""
                insert into lookups (user_id, noticed_at, not_before, fresh, gone)
                select id, :now, :now, false, false from unnest(:people) as noted(id) on conflict do nothing""")
                .param("now", utc(now()))
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** Takes up to so many whose time has come; what is not done with comes again in half a minute. */
    public List<Lookup> take(int most) {
        Instant now = now();
        return jdbc.sql("""
                update lookups set not_before = :again where user_id in (
                    select user_id from lookups where not_before <= :now order by not_before limit :most
                    for update skip locked)
                returning *""")
                .param("now", utc(now))
                .param("again", utc(now.plus(AGAIN_AFTER)))
                .param("most", most)
                .query((row, number) -> lookup(row))
                .list();
    }

    /** What is noted of this person. */
    public Optional<Lookup> find(UUID person) {
        return jdbc.sql("select * from lookups where user_id = :id")
                .param("id", person)
                .query((row, number) -> lookup(row))
                .optional();
    }

    /** It has been looked at and kept; what was noticed meanwhile stays. */
    public void end(Lookup lookup) {
        jdbc.sql("delete from lookups where user_id = :id and noticed_at = :noticed")
                .param("id", lookup.notice().user())
                .param("noticed", utc(lookup.noticedAt()))
                .update();
    }

    /** How many there are, counted up to a thousand. */
    public int size() {
        return jdbc.sql("select count(*) from (select 1 from lookups limit 1000) noted")
                .query(Integer.class)
                .single();
    }

    private static Lookup lookup(ResultSet row) throws SQLException {
        var origin = new Origin(row.getObject("actor_id", UUID.class), row.getString("ip"));
        var notice = new Notice(
                row.getObject("user_id", UUID.class), origin, row.getBoolean("fresh"), row.getBoolean("gone"));
        return new Lookup(
                notice, row.getObject("noticed_at", OffsetDateTime.class).toInstant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
