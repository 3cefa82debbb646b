package io.taskflow.notification.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.support.NotificationServiceTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationServiceTest
class MembershipsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final UUID project = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    private final Memberships memberships;
    private final JdbcClient jdbc;

    MembershipsTest(@Autowired Memberships memberships, @Autowired JdbcClient jdbc) {
        this.memberships = memberships;
        this.jdbc = jdbc;
    }

    @Test
    void aNewRoleLeavesTheBeginning() {
        memberships.join(project, bob, 2, NOON);
        memberships.join(project, bob, 5, NOON.plusSeconds(60));

        assertThat(found()).isEqualTo(new Membership(project, bob, true, 5, 2, NOON));
    }

    @Test
    void whoComesBackBeginsAnew() {
        memberships.join(project, bob, 2, NOON);
        memberships.leave(project, bob, 3);
        memberships.join(project, bob, 5, NOON.plusSeconds(60));

        assertThat(found()).isEqualTo(new Membership(project, bob, true, 5, 5, NOON.plusSeconds(60)));
    }

    @Test
    void aDepartureHeardOfLateMovesTheBeginningBehindIt() {
        memberships.join(project, bob, 2, NOON);
        memberships.join(project, bob, 5, NOON.plusSeconds(60));
        memberships.leave(project, bob, 3);

        assertThat(found().active()).isTrue();
        assertThat(found().joinedSequence()).isEqualTo(5);
        assertThat(found().joinedAt()).isAfterOrEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void whereTheBeginningIsNotKnownTheLastChangeCounts() {
        memberships.join(project, bob, 2, NOON);
        jdbc.sql("update membership set joined_sequence = null, joined_at = null where user_id = :bob")
                .param("bob", bob)
                .update();
        assertThat(found().joinedSequence()).isEqualTo(2);
        Instant known = found().joinedAt();

        memberships.join(project, bob, 5, Instant.now());

        assertThat(found()).isEqualTo(new Membership(project, bob, true, 5, 2, known));
    }

    private Membership found() {
        return memberships.changedSince(Instant.EPOCH).stream()
                .filter(row -> row.userId().equals(bob))
                .findFirst()
                .orElseThrow();
    }
}
