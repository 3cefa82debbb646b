package io.taskflow.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.notification.support.TestMailServer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A mail server that never answers. Patience and attempts are cut short: with the real ones this would take hours. */
@NotificationServiceTest
@TestPropertySource(
        properties = {
            "spring.mail.properties.mail.smtp.timeout=300",
            "taskflow.mail.attempts=3",
            "taskflow.mail.first-retry=100ms"
        })
class SilentMailServerTest {

    private final UUID bob = UUID.randomUUID();

    @Autowired
    private TestBus bus;

    @Autowired
    private TestMailServer mail;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void letItGo() {
        mail.answer();
    }

    @Test
    void anEmailThatIsNeverAnsweredIsGivenUpAndKeptWithTheReason() {
        mail.holdAnswers();

        bus.say(
                Facts.registered(bob, "Bob", "bob-" + bob + "@taskflow.test"),
                Facts.task(UUID.randomUUID(), "Never", bob, UUID.randomUUID()));

        await().untilAsserted(
                        () -> assertThat(outcome()).contains("FAILED after 2 refusals: Exception reading response"));
    }

    private String outcome() {
        return jdbc.sql(
                        "select state || ' after ' || refusals || ' refusals: ' || last_error from email where user_id = :id")
                .param("id", bob)
                .query(String.class)
                .optional()
                .orElse("none");
    }
}
