package io.taskflow.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.notification.support.TestMailServer;
import io.taskflow.testing.PassingClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever registers with another's address makes TaskFlow write to nobody. */
@NotificationServiceTest
class UnverifiedAddressTest {

    private static final UUID MALLORY = UUID.randomUUID();

    private final UUID stranger = UUID.randomUUID();
    private final String address = "victim-" + stranger + "@taskflow.test";

    @Autowired
    private TestBus bus;

    @Autowired
    private TestMailServer mail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private PassingClock clock;

    @AfterEach
    void present() {
        clock.reset();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(booleans = false)
    void nothingGoesToAnAddressThatNobodyHasVerified(@Nullable Boolean emailVerified) {
        double before = suppressed();
        bus.say(Facts.stranger(stranger, "Mallory", address, emailVerified), assigned("Buy this"));
        await().until(() -> !states().isEmpty());

        clock.pass(Duration.ofMinutes(2));

        await().untilAsserted(() -> assertThat(states()).containsExactly("SUPPRESSED the address is not verified"));
        assertThat(mail.to(address)).isEmpty();
        assertThat(suppressed()).isGreaterThan(before);
    }

    @Test
    void onceVerifiedThePersonGetsMailEvenIfTheTaskWasFaster() {
        bus.say(Facts.stranger(stranger, "Bob", address, false), assigned("Faster"));
        await().untilAsserted(() -> assertThat(states()).containsExactly("WAITING"));

        bus.say(Facts.verified(stranger, "Bob", address));

        await().until(() -> mail.to(address).size() == 1);
    }

    private CloudEvent<?> assigned(String title) {
        return Facts.task(UUID.randomUUID(), title, stranger, MALLORY);
    }

    private List<String> states() {
        return jdbc.sql("select concat_ws(' ', state, last_error) from email where user_id = :id")
                .param("id", stranger)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private double suppressed() {
        return metrics.get("taskflow.mail.suppressed").counter().count();
    }
}
