package io.taskflow.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.support.NotificationServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the e-mails that are settled are remembered. */
@NotificationServiceTest
class MailRetentionTest {

    private final UUID user = UUID.randomUUID();

    @Autowired
    private MailRetention retention;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasSettledLongAgoIsForgottenAndWhatWaitsNever() {
        emails("SENT", 31, 2500);
        emails("SENT", 29, 1);
        emails("SUPPRESSED", 31, 1);
        emails("SUPPRESSED", 29, 2);
        emails("FAILED", 91, 1);
        emails("FAILED", 89, 3);
        emails("WAITING", 91, 4);

        retention.forget();

        assertThat(left("SENT")).isEqualTo(1);
        assertThat(left("SUPPRESSED")).isEqualTo(2);
        assertThat(left("FAILED")).isEqualTo(3);
        assertThat(left("WAITING")).isEqualTo(4);
    }

    @Test
    void whatWasWrittenWhileItsReaderWasRemovedIsForgotten() {
        emails("WAITING", 0, 1);
        jdbc.sql("insert into person (id, deleted, sequence) values (:user, true, 1)")
                .param("user", user)
                .update();

        retention.forget();

        assertThat(left("WAITING")).isZero();
    }

    /** Not due before tomorrow, so that the worker leaves them alone. */
    private void emails(String state, int daysAgo, int count) {
        jdbc.sql("""
                insert into email (id, user_id, task_id, task_key, project_id, title, state, not_before, created_at, settled_at)
                select gen_random_uuid(), :user, :user, 'WEB-1', :user, 'Ship', :state, now() + interval '1 day',
                    now() - make_interval(days => :days), now() - make_interval(days => :days)
                from generate_series(1, :count)""")
                .param("user", user)
                .param("state", state)
                .param("days", daysAgo)
                .param("count", count)
                .update();
    }

    private int left(String state) {
        return jdbc.sql("select count(*) from email where user_id = :user and state = :state")
                .param("user", user)
                .param("state", state)
                .query(Integer.class)
                .single();
    }
}
