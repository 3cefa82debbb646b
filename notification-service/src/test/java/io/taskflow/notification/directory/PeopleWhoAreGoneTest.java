package io.taskflow.notification.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.Preferring;
import io.taskflow.notification.support.TestBus;
import io.taskflow.notification.support.TestMailServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is gone is forgotten, and nothing late brings them back. */
@NotificationServiceTest
class PeopleWhoAreGoneTest {

    private static final UUID ALICE = UUID.randomUUID();

    private final UUID bob = UUID.randomUUID();
    private final UUID carol = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();

    private final TestBus bus;
    private final TestMailServer mail;
    private final JdbcClient jdbc;
    private final Preferring preferring;

    PeopleWhoAreGoneTest(
            @Autowired TestBus bus,
            @Autowired TestMailServer mail,
            @Autowired JdbcClient jdbc,
            @Autowired Preferring preferring) {
        this.bus = bus;
        this.mail = mail;
        this.jdbc = jdbc;
        this.preferring = preferring;
    }

    @Test
    void addressInboxWishesAndWaitingMailGo() {
        preferring.keep(bob, "{\"kinds\": []}");
        mail.stop();
        try {
            bus.say(Facts.registered(bob, "Bob", address(bob)), assigned(bob));
            await().until(() -> count("email", bob) == 1 && count("notification", bob) == 1);

            bus.say(Facts.gone(bob, 2));

            await().until(() -> isGone(bob));
            assertThat(count("email", bob)).isZero();
            assertThat(count("notification", bob)).isZero();
            assertThat(count("notification_preference", bob)).isZero();
        } finally {
            mail.start();
        }
        assertNobodyWritesTo(bob);
    }

    @Test
    void nothingThatIsHeardLateBringsThemBack() {
        bus.say(Facts.gone(bob, 3));
        await().until(() -> isGone(bob));

        bus.say(Facts.renamed(bob, "Bobby", address(bob), 2), Facts.registered(bob, "Bob", address(bob)));
        bus.say(Facts.renamed(bob, "Zombie", address(bob), 9), assigned(bob));

        assertNobodyWritesTo(bob);
        assertThat(isGone(bob)).isTrue();
        assertThat(count("notification", bob)).isZero();
    }

    /** What was said of somebody else afterwards has had its effect, so what was said of this one has as well. */
    private void assertNobodyWritesTo(UUID person) {
        bus.say(Facts.registered(carol, "Carol", address(carol)), assigned(carol));
        await().until(() -> mail.to(address(carol)).size() == 1);
        assertThat(mail.to(address(person))).isEmpty();
    }

    private CloudEvent<?> assigned(UUID person) {
        return Facts.task(project, "Ship it", person, ALICE);
    }

    private static String address(UUID person) {
        return person + "@taskflow.test";
    }

    private boolean isGone(UUID person) {
        return jdbc.sql("""
                select exists (select 1 from person where id = :id and deleted
                    and username is null and email is null and display_name is null
                    and time_zone is null and locale is null)""").param("id", person).query(Boolean.class).single();
    }

    private long count(String table, UUID person) {
        return jdbc.sql("select count(*) from " + table + " where user_id = :id")
                .param("id", person)
                .query(Long.class)
                .single();
    }
}
