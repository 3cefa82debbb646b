package io.taskflow.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time of a task comes, and somebody is told. */
@NotificationServiceTest
class AlarmsTest {
    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();

    private final TestBus bus;
    private final JdbcClient jdbc;

    AlarmsTest(@Autowired TestBus bus, @Autowired JdbcClient jdbc) {
        this.bus = bus;
        this.jdbc = jdbc;
    }

    @Test
    void theAssigneeIsToldOnceOfEachAndNobodyElse() {
        var soon = Facts.dueSoon(project, "Soon", bob, alice);
        var late = Facts.overdue(project, "Late", bob, alice);

        var reminder = Facts.reminder(project, "Now", bob, alice);

        say(soon, soon, late, late, reminder, reminder);

        assertThat(told("notification", bob)).containsExactly("DUE_SOON Soon", "OVERDUE Late", "REMINDER Now");
        assertThat(told("email", bob)).containsExactly("DUE_SOON Soon", "OVERDUE Late", "REMINDER Now");
        assertThat(told("notification", alice)).isEmpty();
        assertThat(told("email", alice)).isEmpty();
    }

    @Test
    void ofATaskThatIsNobodysWhoeverAskedForItIsTold() {
        say(Facts.overdue(project, "Nobody's", null, alice));

        assertThat(told("notification", alice)).containsExactly("OVERDUE Nobody's");
    }

    @Test
    void whoHasLeftTheProjectIsToldNothingMoreOfIt() {
        bus.say(Facts.joined(project, alice, 2), Facts.left(project, alice, 3));
        await().until(() -> jdbc.sql("select count(*) from membership where user_id = :user and not active")
                        .param("user", alice)
                        .query(Long.class)
                        .single()
                == 1);

        say(Facts.dueSoon(project, "Theirs", null, alice));

        assertThat(told("notification", alice)).isEmpty();
    }

    /** As where a task was moved to a project that whoever asked for it has never been in. */
    @Test
    void whoWasNeverInTheProjectIsToldNothingOfIt() {
        bus.say(Facts.joined(project, bob, 2));
        await().until(() -> jdbc.sql("select count(*) from membership where project_id = :project")
                        .param("project", project)
                        .query(Long.class)
                        .single()
                == 1);

        say(Facts.overdue(project, "Secret", null, alice));

        assertThat(told("notification", alice)).isEmpty();
        assertThat(told("email", alice)).isEmpty();
    }

    @Test
    void anotherSystemHasNoInbox() {
        UUID crm = UUID.randomUUID();
        bus.say(Facts.integration(crm, "crm-" + crm));
        await().until(() -> jdbc.sql("select count(*) from integration where id = :id")
                        .param("id", crm)
                        .query(Long.class)
                        .single()
                == 1);

        say(Facts.dueSoon(project, "Imported", null, crm));

        assertThat(told("notification", crm)).isEmpty();
        assertThat(told("email", crm)).isEmpty();
    }

    /** All of them, and what comes last: then they were handled. */
    private void say(CloudEvent<?>... events) {
        UUID last = UUID.randomUUID();
        bus.say(events);
        bus.say(Facts.overdue(project, "Last", last, alice));
        await().until(() -> !told("email", last).isEmpty());
    }

    private List<String> told(String table, UUID person) {
        return jdbc.sql("select kind || ' ' || title from " + table + " where user_id = :user order by created_at, id")
                .param("user", person)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
