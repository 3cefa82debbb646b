package io.taskflow.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTest {

    @Test
    void aRefusalForGoodIsTakenForOne() throws IOException {
        try (var smtp = new RefusingSmtpServer("550 5.1.1 no such user here")) {
            assertThat(send(smtp.port()))
                    .isInstanceOfSatisfying(
                            Delivery.Refused.class,
                            refused -> assertThat(refused.reason()).contains("no such user"));
        }
    }

    @Test
    void aRefusalForNowIsTakenForOne() throws IOException {
        try (var smtp = new RefusingSmtpServer("451 4.7.1 greylisted, come again")) {
            assertThat(send(smtp.port()))
                    .isInstanceOfSatisfying(
                            Delivery.NotNow.class,
                            later -> assertThat(later.reason()).contains("greylisted"));
        }
    }

    @Test
    void aServerThatIsNotThereSaysNothingOfTheEmail() throws IOException {
        int nobody;
        try (var smtp = new RefusingSmtpServer("")) {
            nobody = smtp.port();
        }

        assertThat(send(nobody)).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutAskingTheServer() {
        Email broken = EmailTextTest.email("Ship", null);
        Email email = new Email(
                broken.id(),
                broken.lease(),
                0,
                "bob@example.org\r\nBcc: x@example.org",
                "Bob",
                broken.taskId(),
                "WEB-1",
                "Ship",
                null,
                null,
                null);

        assertThat(server(1).send(email)).isInstanceOf(Delivery.Refused.class);
    }

    private static Delivery send(int port) {
        return server(port).send(EmailTextTest.email("Ship", null));
    }

    private static MailServer server(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        smtp.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        var settings = new MailSettings(
                "127.0.0.1",
                "no-reply@taskflow.test",
                "http://localhost:8080/",
                1,
                Duration.ofMinutes(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                3);
        return new MailServer(smtp, settings, Clock.systemUTC());
    }
}
