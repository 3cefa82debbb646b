package io.taskflow.notification.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in which project. Rows of people who left stay, with the version at which they left. */
@Repository
public class Memberships {

    private final JdbcClient jdbc;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that someone is a member from {@code time} on, or has a new role, unless newer is known or the project is gone. */
    void join(UUID projectId, UUID userId, long sequence, Instant time) {
        put(projectId, userId, sequence, time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    /** Notes that someone has left, unless something newer is known or the project is gone. */
    void leave(UUID projectId, UUID userId, long sequence) {
        put(projectId, userId, sequence, null);
        beginBehind(projectId, userId, sequence);
    }

    private void put(UUID projectId, UUID userId, long sequence, @Nullable OffsetDateTime joinedAt) {
        jdbc.sql("""
                insert into membership as known
                    (project_id, user_id, active, sequence, joined_sequence, joined_at, changed_at)
                select :project, :user, :active, :sequence, case when :active then :sequence end,
                    cast(:joinedAt as timestamptz), :now
                where not exists (select from project where id = :project and deleted and sequence > :sequence)
                on conflict (project_id, user_id) do update
                    set active = excluded.active, sequence = excluded.sequence, changed_at = excluded.changed_at,
                        joined_sequence = case when known.active and excluded.active
                            then coalesce(known.joined_sequence, known.sequence) else excluded.joined_sequence end,
                        joined_at = case when known.active and excluded.active
                            then coalesce(known.joined_at, known.changed_at) else excluded.joined_at end
                where excluded.sequence > known.sequence""")
                .param("project", projectId)
                .param("user", userId)
                .param("active", joinedAt != null)
                .param("sequence", sequence)
                .param("joinedAt", joinedAt)
                .param("now", now())
                .update();
    }

    /** A departure that is heard of late shows that what looked like a new role was a new membership. */
    private void beginBehind(UUID projectId, UUID userId, long left) {
        jdbc.sql("""
                update membership set joined_sequence = sequence, joined_at = changed_at
                where project_id = :project and user_id = :user and active
                    and sequence > :left and joined_sequence < :left""")
                .param("project", projectId)
                .param("user", userId)
                .param("left", left)
                .update();
    }

    /** Ends what held when the project was deleted; who had left before keeps the version of that. */
    void endAll(UUID projectId, long sequence) {
        jdbc.sql("""
                update membership set active = false, sequence = :sequence, changed_at = :now
                where project_id = :project and active and sequence < :sequence""")
                .param("project", projectId)
                .param("sequence", sequence)
                .param("now", now())
                .update();
    }

    /** All that hold, and those that ended since {@code since}. */
    public List<Membership> activeOrEndedSince(Instant since) {
        return list("active or changed_at >= :since", since);
    }

    /** Those that began, changed or ended since {@code since}. */
    public List<Membership> changedSince(Instant since) {
        return list("changed_at >= :since", since);
    }

    private List<Membership> list(String condition, Instant since) {
        return jdbc.sql("""
                select project_id, user_id, active, sequence, coalesce(joined_sequence, sequence) as joined_sequence,
                    coalesce(joined_at, changed_at) as joined_at
                from membership where\s""" + condition)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Memberships::row)
                .list();
    }

    private static Membership row(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getObject("project_id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getBoolean("active"),
                row.getLong("sequence"),
                row.getLong("joined_sequence"),
                row.getObject("joined_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
