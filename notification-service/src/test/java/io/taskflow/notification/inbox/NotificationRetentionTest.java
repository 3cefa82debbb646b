package io.taskflow.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.support.NotificationServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the inbox remembers. */
@NotificationServiceTest
class NotificationRetentionTest {

    private final UUID user = UUID.randomUUID();

    @Autowired
    private NotificationRetention retention;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasReadIsForgottenAfterAWhileAndWhatNobodyReadLater() {
        notifications(91, true, 2500);
        notifications(89, true, 1);
        notifications(366, false, 1);
        notifications(364, false, 2);

        retention.forget();

        assertThat(left("read_at is not null")).isEqualTo(1);
        assertThat(left("read_at is null")).isEqualTo(2);
    }

    @Test
    void whatWasWrittenWhileItsReaderWasRemovedIsForgotten() {
        notifications(0, false, 1);
        jdbc.sql("insert into person (id, deleted, sequence) values (:user, true, 1)")
                .param("user", user)
                .update();

        retention.forget();

        assertThat(left("read_at is null")).isZero();
    }

    private void notifications(int daysAgo, boolean read, int count) {
        jdbc.sql("""
                insert into notification (id, user_id, kind, task_id, task_key, project_id, title, event_id, created_at, read_at)
                select gen_random_uuid(), :user, 'TASK_ASSIGNED', :user, 'WEB-1', :user, 'Ship', gen_random_uuid(),
                    now() - make_interval(days => :days), case when :read then now() end
                from generate_series(1, :count)""")
                .param("user", user)
                .param("days", daysAgo)
                .param("read", read)
                .param("count", count)
                .update();
    }

    private int left(String which) {
        return jdbc.sql("select count(*) from notification where user_id = :user and " + which)
                .param("user", user)
                .query(Integer.class)
                .single();
    }
}
