package io.taskflow.notification.mail.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.Preferring;
import io.taskflow.notification.support.TestBus;
import io.taskflow.notification.support.TestMailServer;
import io.taskflow.testing.PassingClock;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** E-mails are collected and go as one. */
@NotificationServiceTest
class DigestsTest {
    private final TestUser bob = TestInfrastructure.keycloak().createUser("bob");
    private final UUID bobId = UUID.fromString(bob.id());
    private final UUID alice = UUID.randomUUID();
    private final String address = "bob-" + bobId + "@taskflow.test";
    private final UUID project = UUID.randomUUID();

    @Autowired
    private TestBus bus;

    @Autowired
    private TestMailServer mail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Preferring preferring;

    @Autowired
    private SendDigest send;

    @Autowired
    private PassingClock clock;

    @BeforeEach
    void bobIsKnown() {
        bus.say(Facts.registered(bobId, "Bob", address));
        await().until(() -> jdbc.sql("select count(*) from person where id = :id")
                .param("id", bobId)
                .query(Long.class)
                .single()
                .equals(1L));
    }

    @AfterEach
    void nowAgain() {
        clock.reset();
    }

    @Test
    void whatIsCollectedGoesOnceAsOneAndTheRestAtOnce() throws MessagingException {
        wantsDigestIn(Duration.ofHours(2));

        say(
                Facts.comment(project, alice, bobId),
                Facts.comment(project, alice, bobId),
                Facts.task(project, "Now", bobId, alice));

        await().until(() -> mail.to(address).size() == 1);
        assertThat(mail.to(address).getFirst().getSubject()).contains("Now");
        clock.pass(Duration.ofHours(3));

        await().until(() -> mail.to(address).size() == 2);
        assertThat(mail.to(address).getLast().getSubject()).isEqualTo("Your TaskFlow digest: 2 things");
        await().until(() -> states().equals(List.of("DIGESTED", "SENT", "SENT")));
    }

    @Test
    void manyInstancesMakeOneOfIt() {
        wantsDigestIn(Duration.ofHours(2));
        say(IntStream.range(0, 40)
                .mapToObj(number -> Facts.comment(project, alice, bobId))
                .toArray(CloudEvent<?>[]::new));
        jdbc.sql("update email set not_before = created_at where user_id = :user")
                .param("user", bobId)
                .update();

        IntStream.range(0, 8).parallel().forEach(instance -> send.to(List.of(bobId)));

        await().until(() -> mail.to(address).size() == 1);
        assertThat(jdbc.sql("select count(distinct digest_id) from email where user_id = :user")
                        .param("user", bobId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoWantsNoneAnyMoreGetsWhatWasCollectedAtOnce() {
        wantsDigestIn(Duration.ofHours(2));
        say(Facts.comment(project, alice, bobId));
        assertThat(states()).containsExactly("COLLECTED");

        preferring.put(bob.bearer(), "{\"kinds\": []}");

        await().until(() -> mail.to(address).size() == 1);
    }

    @Test
    void whatWasDueWhileNobodyCouldSendItIsStillSentWhenTheTimesAreChanged() {
        wantsDigestIn(Duration.ofHours(2));
        say(Facts.comment(project, alice, bobId));
        mail.stop();
        try {
            clock.pass(Duration.ofHours(3));
            wantsDigestIn(Duration.ofHours(5));
        } finally {
            mail.start();
        }

        await().until(() -> mail.to(address).size() == 1);
    }

    /** Bob's zone is not known: by UTC. */
    private void wantsDigestIn(Duration time) {
        String at = DateTimeFormatter.ofPattern("HH:mm")
                .format(clock.instant().plus(time).atZone(ZoneOffset.UTC));
        preferring.put(bob.bearer(), """
                {"kinds": [], "digest": {"frequency": "DAILY", "at": "%s", "kinds": ["MENTIONED"]}}""".formatted(at));
    }

    private void say(CloudEvent<?>... events) {
        UUID last = UUID.randomUUID();
        bus.say(events);
        bus.say(Facts.overdue(project, "Last", last, alice));
        await().until(() -> jdbc.sql("select count(*) from notification where user_id = :user")
                .param("user", last)
                .query(Long.class)
                .single()
                .equals(1L));
    }

    private List<String> states() {
        return jdbc.sql("select state from email where user_id = :user order by state")
                .param("user", bobId)
                .query((row, number) -> row.getString("state"))
                .list();
    }
}
