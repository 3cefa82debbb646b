package io.taskflow.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.notification.support.TestMailServer;
import io.taskflow.testing.PassingClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail server that takes its time to answer has the e-mail all the same, once. */
@NotificationServiceTest
class SlowMailServerTest {

    private final UUID bob = UUID.randomUUID();
    private final String address = "bob-" + bob + "@taskflow.test";

    @Autowired
    private TestBus bus;

    @Autowired
    private TestMailServer mail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PassingClock clock;

    @Autowired
    private MailSettings settings;

    @Value("${spring.mail.properties.mail.smtp.timeout}")
    private Duration answer;

    @Value("${spring.mail.properties.mail.smtp.writetimeout}")
    private Duration block;

    @AfterEach
    void theRestIsQuick() {
        mail.answer();
        clock.reset();
    }

    @Test
    void whoeverSendsIsAsPatientAsTheProtocolAsks() {
        assertThat(answer).as("RFC 5321 §4.5.3.2.6").isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        assertThat(block).as("RFC 5321 §4.5.3.2.5").isGreaterThanOrEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void anAnswerThatComesAfterTheLeaseWouldHaveEndedMakesNoSecondEmail() {
        mail.holdAnswers();
        bus.say(Facts.registered(bob, "Bob", address), Facts.task(UUID.randomUUID(), "Slow", bob, UUID.randomUUID()));
        OffsetDateTime first = await().until(this::leasedUntil, until -> until != null);
        String lease = lease();

        clock.pass(settings.lease().multipliedBy(2));
        await().until(this::leasedUntil, until -> until.isAfter(first.plus(settings.lease())));
        assertThat(lease()).as("still the first sender's").isEqualTo(lease);
        mail.answer();

        await().untilAsserted(() -> assertThat(state()).isEqualTo("SENT 0"));
        assertThat(mail.to(address)).hasSize(1);
    }

    private OffsetDateTime leasedUntil() {
        return jdbc.sql("select max(not_before) from email where user_id = :id and lease is not null")
                .param("id", bob)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .getFirst();
    }

    private String lease() {
        return jdbc.sql("select lease from email where user_id = :id")
                .param("id", bob)
                .query(String.class)
                .single();
    }

    private String state() {
        return jdbc.sql("select state || ' ' || refusals from email where user_id = :id")
                .param("id", bob)
                .query(String.class)
                .single();
    }
}
