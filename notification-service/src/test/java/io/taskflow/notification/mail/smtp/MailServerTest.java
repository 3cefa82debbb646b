package io.taskflow.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTest {

    @Test
    void aRefusalForGoodIsTakenForOne() throws IOException {
        try (var smtp = new ScriptedSmtpServer("RCPT", "550 5.1.1 no such user here")) {
            assertThat(send(smtp.port()))
                    .isInstanceOfSatisfying(
                            Delivery.Refused.class,
                            refused -> assertThat(refused.reason()).contains("no such user"));
        }
    }

    @Test
    void aRefusalForNowIsTakenForOne() throws IOException {
        try (var smtp = new ScriptedSmtpServer("RCPT", "451 4.7.1 greylisted, come again")) {
            assertThat(send(smtp.port()))
                    .isInstanceOfSatisfying(
                            Delivery.NotNow.class,
                            later -> assertThat(later.reason()).contains("greylisted"));
        }
    }

    @Test
    void aServerThatIsNotThereSaysNothingOfTheEmail() throws IOException {
        try (var nobodyListens = new Socket()) {
            nobodyListens.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThat(send(nobodyListens.getLocalPort())).isInstanceOf(Delivery.Unreachable.class);
        }
    }

    @Test
    void aServerThatIsNotReadyToTalkSaysNothingOfTheEmailEither() throws IOException {
        try (var smtp = new ScriptedSmtpServer("HELLO", "421 too busy")) {
            assertThat(send(smtp.port())).isInstanceOf(Delivery.Unreachable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void anAnswerThatIsLostLeavesOpenWhetherTheServerHasTheEmail(String asked) throws IOException {
        try (var smtp = new ScriptedSmtpServer(asked, ScriptedSmtpServer.HANGS_UP)) {
            assertThat(send(smtp.port())).isInstanceOf(Delivery.Unconfirmed.class);
        }
    }

    @Test
    void whatTheServerHasTakenIsTakenEvenIfItDoesNotSayGoodbye() throws IOException {
        try (var smtp = new ScriptedSmtpServer("QUIT", ScriptedSmtpServer.HANGS_UP)) {
            assertThat(send(smtp.port())).isEqualTo(Delivery.TAKEN);
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutAskingTheServer() {
        assertThat(server(1).send(letter("bob@example.org\r\nBcc: x@example.org")))
                .isInstanceOf(Delivery.Refused.class);
    }

    private static Delivery send(int port) {
        return server(port).send(letter("bob@example.org"));
    }

    private static Letter letter(String address) {
        return new Letter(
                UUID.randomUUID(),
                "no-reply@taskflow.test",
                address,
                "Bob",
                "Ship",
                "plain",
                "<p>html</p>",
                URI.create("https://tasks.example.org/preferences"));
    }

    private static MailServer server(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        smtp.getJavaMailProperties().put("mail.smtp.timeout", "60000");
        return new MailServer(smtp, Clock.systemUTC());
    }
}
