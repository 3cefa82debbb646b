package io.taskflow.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.testing.mail.Mailbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OtherPartsTest {

    @Test
    void anEmailArrivesInTheMailbox() throws IOException {
        Mailbox mailbox = TestInfrastructure.mail();
        String address = UUID.randomUUID() + "@taskflow.test";
        try (Socket smtp = new Socket(InetAddress.getByName(mailbox.smtpHost()), mailbox.smtpPort())) {
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(smtp.getInputStream(), StandardCharsets.US_ASCII));
            answers.readLine();
            for (String line : new String[] {
                "HELO test",
                "MAIL FROM:<a@taskflow.test>",
                "RCPT TO:<" + address + ">",
                "DATA",
                "Subject: Hello\r\nTo: <" + address + ">\r\n\r\nA text.\r\n."
            }) {
                smtp.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(answers.readLine()).startsWith(line.equals("DATA") ? "354" : "250");
            }
        }
        await().untilAsserted(() -> assertThat(mailbox.to(address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Hello"))
                .satisfies(mail -> assertThat(mail.text()).contains("A text.")));
    }

    @Test
    void redisAsksForItsPassword() {
        assertThat(TestInfrastructure.redis()).matches("redis://:[0-9a-f]+@[^:]+:\\d+");
    }
}
