package io.taskflow.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.NotificationKind;
import io.taskflow.notification.support.NotificationServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often an e-mail is offered. The rows are this test's own: the worker finds none due. */
@NotificationServiceTest
class MailBacklogTest {

    private final UUID id = UUID.randomUUID();
    private final MailBacklog backlog;
    private final MailSettings settings;
    private final JdbcClient jdbc;

    MailBacklogTest(@Autowired MailBacklog backlog, @Autowired MailSettings settings, @Autowired JdbcClient jdbc) {
        this.backlog = backlog;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anEmailThatIsLeased() {
        jdbc.sql("""
                insert into email (id, user_id, task_id, task_key, project_id, title, state, not_before, lease, created_at)
                values (:id, :id, :id, 'WEB-1', :id, 'Ship', 'WAITING', now() + interval '1 day', :id, now())""").param("id", id).update();
    }

    @Test
    void whatFailsUnexpectedlyIsCountedAndGivenUpInTheEnd() {
        backlog.failed(email(0, false), new IllegalStateException("no text for it"));
        assertThat(row()).isEqualTo("WAITING 1 no text for it");

        jdbc.sql("update email set lease = :id where id = :id").param("id", id).update();
        backlog.failed(email(settings.attempts() - 1, false), new IllegalStateException("still none"));

        assertThat(row()).isEqualTo("FAILED 1 still none");
    }

    @Test
    void whatIsOverdueIsNotSentAnyMore() {
        backlog.work(List.of(email(0, true)));

        assertThat(row()).startsWith("FAILED 0 not sent within");
    }

    private Email email(int refusals, boolean overdue) {
        return new Email(
                id,
                NotificationKind.TASK_ASSIGNED,
                id,
                overdue,
                refusals,
                id,
                null,
                false,
                null,
                id,
                "WEB-1",
                "Ship",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private String row() {
        return jdbc.sql("select state || ' ' || refusals || ' ' || last_error from email where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
