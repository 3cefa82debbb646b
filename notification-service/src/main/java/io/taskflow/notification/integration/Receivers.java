package io.taskflow.notification.integration;

import io.taskflow.contracts.integration.IntegrationSnapshot;
import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.MembershipChange;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.MembershipChange.Left;
import io.taskflow.notification.live.event.MembershipChange.MemberSince;
import io.taskflow.notification.live.event.MembershipChange.ProjectGone;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may see what, as of the last event that was passed on. */
@Repository
class Receivers {

    private static final RowMapper<Receiver> ROWS =
            (row, number) -> new Receiver(row.getString("username"), Arrays.asList((String[])
                    row.getArray("subscribe").getArray()));

    private final JdbcClient jdbc;

    Receivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that may see the event: members of its project, and who it is addressed to. The same rule as for live updates. */
    List<Receiver> of(LiveEvent event) {
        return jdbc.sql("""
                select username, subscribe from integration i
                where active and (id = :addressee or exists (
                    select from integration_audience a
                    where a.project_id = :project and a.user_id = i.id and a.active))""")
                .param("addressee", event.addressee(), java.sql.Types.OTHER)
                .param("project", event.projectId(), java.sql.Types.OTHER)
                .query(ROWS)
                .list();
    }

    /** The one with this account; none when it is gone or was never there. */
    List<Receiver> withAccount(String username) {
        return jdbc.sql("select username, subscribe from integration where username = :username and active")
                .param("username", username)
                .query(ROWS)
                .list();
    }

    void put(IntegrationSnapshot integration, boolean active) {
        jdbc.sql("""
                insert into integration (id, username, subscribe, active, sequence)
                values (:id, :username, :subscribe, :active, :sequence)
                on conflict (id) do update set active = excluded.active, sequence = excluded.sequence
                where excluded.sequence > integration.sequence""")
                .param("id", integration.id())
                .param("username", integration.username())
                .param("subscribe", integration.subscribe().toArray(String[]::new))
                .param("active", active)
                .param("sequence", integration.version())
                .update();
    }

    void apply(MembershipChange change) {
        switch (change) {
            case Joined joined -> put(joined.projectId(), joined.userId(), true, joined.sequence());
            case MemberSince member -> put(member.projectId(), member.userId(), true, member.sequence());
            case Left left -> put(left.projectId(), left.userId(), false, left.sequence());
            case ProjectGone gone -> end(gone);
        }
    }

    private void put(UUID projectId, UUID userId, boolean active, long sequence) {
        jdbc.sql("""
                insert into integration_audience (project_id, user_id, active, sequence)
                values (:project, :user, :active, :sequence)
                on conflict (project_id, user_id) do update set active = excluded.active, sequence = excluded.sequence
                where excluded.sequence > integration_audience.sequence""")
                .param("project", projectId)
                .param("user", userId)
                .param("active", active)
                .param("sequence", sequence)
                .update();
    }

    private void end(ProjectGone gone) {
        jdbc.sql("""
                update integration_audience set active = false, sequence = :sequence
                where project_id = :project and sequence < :sequence""")
                .param("project", gone.projectId())
                .param("sequence", gone.sequence())
                .update();
    }
}
