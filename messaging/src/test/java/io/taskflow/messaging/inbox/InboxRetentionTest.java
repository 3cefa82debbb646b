package io.taskflow.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = InboxRetentionTest.Parts.class)
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES})
class InboxRetentionTest {

    private final JdbcClient jdbc;

    @Autowired
    InboxRetentionTest(DataSource pool) {
        this.jdbc = JdbcClient.create(pool);
    }

    @Test
    void forgets_what_is_older_than_it_has_to_remember_and_nothing_else() {
        remember(2500, "15 days");
        remember(3, "13 days");
        var retention = new InboxRetention(new Inbox(jdbc, Clock.systemUTC()), Duration.ofDays(14), Clock.systemUTC());

        assertThat(retention.forget()).isEqualTo(2500);
        assertThat(retention.forget()).isZero();
        assertThat(jdbc.sql("select count(*) from inbox where consumer = 'retention'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private void remember(int events, String age) {
        jdbc.sql("""
                insert into inbox (consumer, source, event_id, handled_at)
                select 'retention', '/test', gen_random_uuid(), now() - ?::interval from generate_series(1, ?)""").params(age, events).update();
    }

    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Parts {}
}
