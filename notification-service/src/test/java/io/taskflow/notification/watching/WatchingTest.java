package io.taskflow.notification.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People watch a task, and something becomes of it. */
@NotificationServiceTest
class WatchingTest {
    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID carol = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();

    private final TestBus bus;
    private final JdbcClient jdbc;

    WatchingTest(@Autowired TestBus bus, @Autowired JdbcClient jdbc) {
        this.bus = bus;
        this.jdbc = jdbc;
    }

    @Test
    void eachIsToldOnceAndNotOfWhatTheyDoThemselvesAndNobodyByMail() {
        var done = Facts.done(project, "Ship", alice, List.of(alice, bob, carol));
        var comment = Facts.commentTo(project, bob, List.of(alice, bob, carol));

        say(done, done, comment, comment);

        assertThat(told("notification", alice)).containsExactly("COMMENTED Ship the shop");
        assertThat(told("notification", bob)).containsExactly("STATUS_CHANGED Ship");
        assertThat(told("notification", carol)).containsExactly("STATUS_CHANGED Ship", "COMMENTED Ship the shop");
        assertThat(told("email", alice)).isEmpty();
        assertThat(told("email", carol)).isEmpty();
    }

    @Test
    void whoIsMentionedOrAssignedByTheSameEventIsToldThatAlone() {
        say(
                Facts.commentTo(project, alice, List.of(alice, bob, carol), bob),
                Facts.done(
                        project,
                        "Yours",
                        bob,
                        alice,
                        List.of(bob, carol),
                        new FieldChange("assigneeId", null, bob.toString())));

        assertThat(told("notification", bob)).containsExactly("MENTIONED Ship the shop", "TASK_ASSIGNED Yours");
        assertThat(told("notification", carol)).containsExactly("COMMENTED Ship the shop", "STATUS_CHANGED Yours");
    }

    @Test
    void anotherChangeTellsThemNothing() {
        say(Facts.changed(project, "Renamed", null, alice, new FieldChange("title", "Name", "Renamed")));

        assertThat(told("notification", bob)).isEmpty();
    }

    @Test
    void whoHasLeftTheProjectSinceIsToldNothingMoreOfIt() {
        bus.say(Facts.joined(project, bob, 2), Facts.left(project, bob, 3));
        await().until(() -> jdbc.sql("select count(*) from membership where user_id = :user and not active")
                        .param("user", bob)
                        .query(Long.class)
                        .single()
                == 1);

        say(Facts.done(project, "Secret", alice, List.of(alice, bob, carol)));

        assertThat(told("notification", bob)).isEmpty();
        assertThat(told("notification", carol)).containsExactly("STATUS_CHANGED Secret");
    }

    @Test
    void anotherSystemAndWhoeverIsGoneHaveNoInbox() {
        UUID crm = UUID.randomUUID();
        bus.say(Facts.integration(crm, "crm-" + crm), Facts.gone(bob, 9));
        await().until(() -> jdbc.sql("""
                        select (select count(*) from integration where id = :crm) + (select count(*) from person where id = :bob and deleted)""")
                        .param("crm", crm)
                        .param("bob", bob)
                        .query(Long.class)
                        .single()
                == 2);

        say(Facts.done(project, "Imported", alice, List.of(crm, bob, carol)));

        assertThat(told("notification", crm)).isEmpty();
        assertThat(told("notification", bob)).isEmpty();
        assertThat(told("notification", carol)).hasSize(1);
    }

    /** All of them, and what comes last: then they were handled. */
    private void say(CloudEvent<?>... events) {
        UUID last = UUID.randomUUID();
        bus.say(events);
        bus.say(Facts.overdue(project, "Last", last, alice));
        await().until(() -> !told("notification", last).isEmpty());
    }

    private List<String> told(String table, UUID person) {
        return jdbc.sql("select kind || ' ' || title from " + table + " where user_id = :user order by created_at, id")
                .param("user", person)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
