package io.taskflow.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.NotificationKind;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.service.work.BacklogSize;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How instances share the e-mails. They live in a year that the service's own sender does not reach, and are alone there. */
@NotificationServiceTest
class EmailsTest {

    private static final Instant FUTURE = Instant.parse("2126-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofDays(5);

    private final UUID person = UUID.randomUUID();
    private final UUID task = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final Emails emails;

    EmailsTest(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.emails = at(FUTURE);
    }

    /** Whatever another test has left would be due as well. */
    @BeforeEach
    void nothingElseIsWaiting() {
        jdbc.sql("delete from email").update();
    }

    @BeforeEach
    void someoneToWriteTo() {
        jdbc.sql("insert into person values (:id, 'carol', 'carol@taskflow.test', 'Carol', 1, true)")
                .param("id", person)
                .update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from email where user_id = :id").param("id", person).update();
    }

    @Test
    void twoInstancesNeverTakeTheSameEmail() {
        waiting(40);

        List<UUID> taken = IntStream.range(0, 8)
                .parallel()
                .boxed()
                .flatMap(instance -> emails.take(5, UUID.randomUUID(), LEASE, LONGEST).stream())
                .map(Email::id)
                .toList();

        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whatADeadInstanceHadTakenIsTakenAgainWhenItsLeaseEnds() {
        waiting(1);
        Email first = emails.take(1, UUID.randomUUID(), LEASE, LONGEST).getFirst();

        assertThat(at(FUTURE.plusSeconds(119)).take(1, UUID.randomUUID(), LEASE, LONGEST))
                .isEmpty();
        Email again = at(FUTURE.plusSeconds(120))
                .take(1, UUID.randomUUID(), LEASE, LONGEST)
                .getFirst();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.lease()).isNotEqualTo(first.lease());
    }

    @Test
    void whoseLeaseHasEndedPostponesNothing() {
        waiting(1);
        Email late = emails.take(1, UUID.randomUUID(), LEASE, LONGEST).getFirst();
        Email current = at(FUTURE.plusSeconds(120))
                .take(1, UUID.randomUUID(), LEASE, LONGEST)
                .getFirst();

        emails.postpone(late, Duration.ofDays(1), true, "too late to say");

        assertThat(leaseOf(current.id())).isEqualTo(current.lease());
    }

    @Test
    void whatIsRefusedForGoodIsKeptWithItsReason() {
        waiting(1);
        Email email = emails.take(1, UUID.randomUUID(), LEASE, LONGEST).getFirst();

        emails.failed(email, "550 no such user");

        assertThat(jdbc.sql("select state || ': ' || last_error as outcome from email where id = :id")
                        .param("id", email.id())
                        .query((row, number) -> row.getString("outcome"))
                        .single())
                .isEqualTo("FAILED: 550 no such user");
        assertThat(at(FUTURE.plus(Duration.ofDays(1))).take(1, UUID.randomUUID(), LEASE, LONGEST))
                .isEmpty();
    }

    @Test
    void whatHasWaitedForTooLongIsTakenAsOverdueWithAnAddressOrWithout() {
        waiting(1);
        emails.add(UUID.randomUUID(), to(UUID.randomUUID()), null, null, null);

        assertThat(at(FUTURE.plus(LONGEST)).take(9, UUID.randomUUID(), LEASE, LONGEST))
                .singleElement()
                .extracting(Email::overdue)
                .isEqualTo(false);
        assertThat(at(FUTURE.plus(LONGEST).plus(LEASE)).take(9, UUID.randomUUID(), LEASE, LONGEST))
                .hasSize(2)
                .allMatch(Email::overdue);
    }

    @Test
    void whatWaitsAndWhatHasFailedIsCounted() {
        waiting(3);
        emails.failed(emails.take(1, UUID.randomUUID(), LEASE, LONGEST).getFirst(), "550 no such user");

        assertThat(at(FUTURE.plusSeconds(90)).size()).isEqualTo(new BacklogSize(2, 1, Duration.ofSeconds(90)));
    }

    private UUID leaseOf(UUID id) {
        return jdbc.sql("select lease from email where id = :id")
                .param("id", id)
                .query((row, number) -> row.getObject("lease", UUID.class))
                .single();
    }

    private void waiting(int count) {
        for (int i = 0; i < count; i++) {
            emails.add(UUID.randomUUID(), to(person), null, null, null);
        }
    }

    private NewEmail to(UUID someone) {
        return new NewEmail(NotificationKind.TASK_ASSIGNED, someone, task, "WEB-1", task, "Ship", null, Details.NONE);
    }

    private Emails at(Instant time) {
        return new Emails(jdbc, Clock.fixed(time, ZoneOffset.UTC));
    }
}
