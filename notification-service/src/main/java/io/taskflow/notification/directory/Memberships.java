package io.taskflow.notification.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
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

    /** Notes a membership's state as of {@code sequence}, unless something newer is known of it or its project is gone. */
    void put(UUID projectId, UUID userId, boolean active, long sequence) {
        jdbc.sql("""
                insert into membership (project_id, user_id, active, sequence, changed_at)
                select :project, :user, :active, :sequence, :now
                where not exists (select from project where id = :project and deleted and sequence > :sequence)
                on conflict (project_id, user_id) do update
                    set active = excluded.active, sequence = excluded.sequence, changed_at = excluded.changed_at
                where excluded.sequence > membership.sequence""")
                .param("project", projectId)
                .param("user", userId)
                .param("active", active)
                .param("sequence", sequence)
                .param("now", now())
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
        return jdbc.sql("select project_id, user_id, active, sequence from membership where " + condition)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(DataClassRowMapper.newInstance(Membership.class))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
