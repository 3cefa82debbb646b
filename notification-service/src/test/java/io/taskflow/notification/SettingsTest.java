package io.taskflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.live.LiveSettings;
import io.taskflow.notification.mail.MailSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** What is missing or unsafe fails at start and says how to mend it. */
class SettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withPropertyValues(
                    "taskflow.mail.smtp-host=localhost",
                    "taskflow.mail.from=TaskFlow <no-reply@taskflow.test>",
                    "taskflow.mail.public-url=https://tasks.example.org/",
                    "taskflow.live.allowed-origins=https://tasks.example.org/app");

    @Test
    void whatIsRightStarts() {
        service.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(LiveSettings.class).allowedOrigins())
                    .containsExactly("https://tasks.example.org");
            assertThat(context.getBean(MailSettings.class).publicUrl()).isEqualTo("https://tasks.example.org");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "taskflow.mail.smtp-host=, TASKFLOW_SMTP_HOST",
        "taskflow.mail.from=, TASKFLOW_MAIL_FROM",
        "taskflow.mail.from=nobody at home, TASKFLOW_MAIL_FROM",
        "taskflow.mail.public-url=, TASKFLOW_PUBLIC_URL",
        "taskflow.mail.public-url=tasks.example.org, TASKFLOW_PUBLIC_URL",
        "taskflow.mail.lease=5s, taskflow.mail.lease",
        "taskflow.mail.renew-every=1m, taskflow.mail.renew-every",
        "taskflow.live.window=10m, taskflow.live.window",
        "taskflow.live.allowed-origins=tasks, taskflow.live.allowed-origins"
    })
    void whatIsWrongIsNamed(String setting, String name) {
        service.withPropertyValues(setting)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(name));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({LiveSettings.class, MailSettings.class})
    static class Settings {}
}
