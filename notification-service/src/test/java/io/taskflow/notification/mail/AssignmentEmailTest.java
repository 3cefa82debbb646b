package io.taskflow.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.notification.support.TestMailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationServiceTest
class AssignmentEmailTest {

    private static final UUID ALICE = UUID.randomUUID();

    private final UUID bob = UUID.randomUUID();
    private final String address = "bob-" + bob + "@taskflow.test";
    private final UUID project = UUID.randomUUID();

    private final TestBus bus;
    private final TestMailServer mail;
    private final JdbcClient jdbc;

    AssignmentEmailTest(@Autowired TestBus bus, @Autowired TestMailServer mail, @Autowired JdbcClient jdbc) {
        this.bus = bus;
        this.mail = mail;
        this.jdbc = jdbc;
    }

    @Test
    void theAssigneeGetsAnEmailInTextAndHtml() throws MessagingException, IOException {
        registered();
        bus.say(Facts.created(project, ALICE), Facts.registered(ALICE, "Alice & Co", "alice@taskflow.test"));
        await().until(() -> count("select count(*) from project where id = :id", project) == 1);
        var task = assigned("Ship <b>ä</b> €\r\nBcc: all@taskflow.test");

        bus.say(task);

        MimeMessage message = awaitMail(1).getFirst();
        assertThat(message.getSubject()).isEqualTo("WEB-1 is yours: Ship <b>ä</b> € Bcc: all@taskflow.test");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getFrom()[0]).hasToString("no-reply@taskflow.test");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Message-ID")).containsExactly("<" + mailId() + "@taskflow.test>");
        assertThat(message.getContent()).isInstanceOf(MimeMultipart.class);
        assertThat(source(message))
                .contains("text/plain", "text/html", "http://localhost:8080/tasks/" + task.subject());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?b?4oCuZXhlLmZkcA==?=",
                "a =?utf-8?q?=E2=80=AEb?= ä",
                "=?us-ascii?q?_?= and a long way of plain words to go until the line is folded =?x?b?YQ==?="
            })
    void aTitleThatLooksEncodedArrivesAsItWasTyped(String title) throws MessagingException, IOException {
        bus.say(Facts.registered(bob, title, address));

        bus.say(assigned(title));

        MimeMessage message = awaitMail(1).getFirst();
        assertThat(message.getSubject()).isEqualTo("WEB-1 is yours: " + title);
        var recipient = (InternetAddress) message.getAllRecipients()[0];
        assertThat(recipient.getPersonal()).isEqualTo(title);
        assertThat(recipient.getAddress()).isEqualTo(address);
        assertThat(source(message).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(998));
    }

    @Test
    void anEventThatComesTwiceIsOneEmail() {
        registered();
        var task = assigned("Once");

        bus.say(task, task, assigned("Last"));

        assertThat(awaitMail(2)).hasSize(2);
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT", "SENT"));
    }

    @Test
    void whileTheMailServerIsDownEmailsWaitAndAreThenSent() {
        registered();
        mail.stop();
        try {
            bus.say(assigned("While it was down"));
            await().until(() -> jdbc.sql("select last_error from email where user_id = :id and last_error is not null")
                    .param("id", bob)
                    .query(String.class)
                    .optional()
                    .isPresent());
            assertThat(states()).containsExactly("WAITING");
        } finally {
            mail.start();
        }

        assertThat(awaitMail(1)).hasSize(1);
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT"));
    }

    @Test
    void anEmailWaitsForAnAddressThatIsNotKnownYet() {
        bus.say(assigned("Early"));
        await().until(() -> !states().isEmpty());
        assertThat(states()).containsExactly("WAITING");

        registered();

        assertThat(awaitMail(1)).hasSize(1);
    }

    private void registered() {
        bus.say(Facts.registered(bob, "Bob", address));
    }

    private CloudEvent<?> assigned(String title) {
        return Facts.task(project, title, bob, ALICE);
    }

    private List<MimeMessage> awaitMail(int count) {
        return await().until(() -> mail.to(address), found -> found.size() >= count);
    }

    private List<String> states() {
        return jdbc.sql("select state from email where user_id = :id")
                .param("id", bob)
                .query((row, number) -> row.getString("state"))
                .list();
    }

    private UUID mailId() {
        return jdbc.sql("select id from email where user_id = :id")
                .param("id", bob)
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static String source(MimeMessage message) throws MessagingException, IOException {
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
