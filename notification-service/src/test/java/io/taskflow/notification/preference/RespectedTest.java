package io.taskflow.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.Preferring;
import io.taskflow.notification.support.TestBus;
import io.taskflow.notification.support.TestMailServer;
import io.taskflow.testing.PassingClock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people have said they want is what they get. */
@NotificationServiceTest
class RespectedTest {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final String address = "bob-" + bob + "@taskflow.test";
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
    private PassingClock clock;

    @BeforeEach
    void bobIsKnown() {
        bus.say(Facts.registered(bob, "Bob", address), Facts.settled(bob, "Bob", address, AUCKLAND.getId(), "de", 2));
        await().until(() -> jdbc.sql("select count(*) from person where id = :id and time_zone is not null")
                .param("id", bob)
                .query(Long.class)
                .single()
                .equals(1L));
    }

    @AfterEach
    void nowAgain() {
        clock.reset();
    }

    @Test
    void aKindThatIsNotMailedIsInTheInboxAlone() {
        wants("[{\"kind\": \"TASK_ASSIGNED\", \"inApp\": true, \"live\": true, \"email\": false}]");

        say(Facts.task(project, "Ship", bob, alice), Facts.comment(project, alice, bob));

        assertThat(told("notification")).containsExactly("TASK_ASSIGNED Ship", "MENTIONED Ship the shop");
        assertThat(told("email")).containsExactly("MENTIONED Ship the shop");
    }

    @Test
    void aKindThatIsNotWantedInTheInboxIsMailedOnceAndKeptNowhere() {
        wants("[{\"kind\": \"TASK_ASSIGNED\", \"inApp\": false, \"live\": false, \"email\": true}]");
        var task = Facts.task(project, "Ship", bob, alice);

        say(task);
        jdbc.sql("delete from inbox where event_id = :id")
                .param("id", task.id())
                .update();
        say(task);

        assertThat(told("notification")).isEmpty();
        assertThat(told("email")).containsExactly("TASK_ASSIGNED Ship");
    }

    @Test
    void whoWatchesIsMailedIfTheyWant() {
        wants("[{\"kind\": \"COMMENTED\", \"inApp\": true, \"live\": true, \"email\": true}]");

        say(
                Facts.commentTo(project, alice, List.of(alice, bob)),
                Facts.done(project, "Ship", alice, List.of(alice, bob)));

        assertThat(told("notification")).containsExactly("COMMENTED Ship the shop", "STATUS_CHANGED Ship");
        assertThat(told("email")).containsExactly("COMMENTED Ship the shop");
    }

    @Test
    void inQuietHoursByTheReadersClocksNothingIsMailedAndWhenTheyEndEverythingIs() {
        quietFor(Duration.ofHours(2));

        say(Facts.task(project, "Ship", bob, alice));

        await().until(() -> held() == 1);
        assertThat(told("notification")).containsExactly("TASK_ASSIGNED Ship");
        assertThat(mail.to(address)).isEmpty();
        clock.pass(Duration.ofHours(3));

        await().until(() -> mail.to(address).size() == 1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void whoWantsToHearAgainHearsAtOnceWhatWasHeld() {
        quietFor(Duration.ofHours(2));
        say(Facts.task(project, "Ship", bob, alice));
        await().until(() -> held() == 1);

        // By other clocks it is another time of day.
        bus.say(Facts.settled(bob, "Bob", address, "America/New_York", "de", 3));

        await().until(() -> mail.to(address).size() == 1);
    }

    /** By Bob's clocks quiet began an hour ago. */
    private void quietFor(Duration time) {
        ZonedDateTime now = clock.instant().atZone(AUCKLAND);
        var minutes = DateTimeFormatter.ofPattern("HH:mm");
        preferring.keep(bob, """
                {"kinds": [], "quietHours": {"from": "%s", "to": "%s",
                  "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]}}""".formatted(minutes.format(now.minusHours(1)), minutes.format(now.plus(time))));
    }

    private void wants(String kinds) {
        preferring.keep(bob, "{\"kinds\": " + kinds + "}");
    }

    /** All of them, and what comes last: then they were handled. */
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

    private long held() {
        return jdbc.sql("select count(*) from email where user_id = :user and held")
                .param("user", bob)
                .query(Long.class)
                .single();
    }

    private List<String> states() {
        return jdbc.sql("select state from email where user_id = :user")
                .param("user", bob)
                .query((row, number) -> row.getString("state"))
                .list();
    }

    private List<String> told(String table) {
        return jdbc.sql("select kind || ' ' || title from " + table + " where user_id = :user order by created_at, id")
                .param("user", bob)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
