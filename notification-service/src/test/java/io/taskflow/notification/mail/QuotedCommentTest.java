package io.taskflow.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.notification.support.TestMailServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** What somebody says of a task is quoted in the e-mail, code point by code point. */
@NotificationServiceTest
class QuotedCommentTest {
    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final String address = "bob-" + bob + "@taskflow.test";
    private final UUID project = UUID.randomUUID();

    @Autowired
    private TestBus bus;

    @Autowired
    private TestMailServer mail;

    static List<String> texts() {
        return List.of(
                "Family 👩‍👩‍👧‍👦, flag 🏳️‍🌈\n\n  indented\n.\n..two dots\nFrom here",
                Normalizer.normalize("Crème brûlée, Ångström", Normalizer.Form.NFD),
                "שלום TaskFlow לכולם, مرحبا",
                "=?utf-8?q?Not_decoded?= <b>bold</b> &amp; \"quoted\" 100 % {0} '",
                "> a quote = of a quote\n--\nOpen it: https://evil.example/",
                "w".repeat(999));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void equalToWhatWasTyped(String text) throws MessagingException, IOException {
        MimeMessage message = mailOf(text);

        assertThat(unquoted(part(message, "text/plain"))).isEqualTo(text);
        String html = part(message, "text/html").replace("\r\n", "\n");
        String quote = html.substring(html.indexOf("<blockquote"), html.indexOf("</blockquote>"));
        assertThat(HtmlUtils.htmlUnescape(quote.substring(quote.indexOf('>') + 1)))
                .isEqualTo(text);
    }

    @Test
    void upToAThousandCodePoints() throws MessagingException, IOException {
        MimeMessage message = mailOf("🚀".repeat(20_000));

        assertThat(unquoted(part(message, "text/plain"))).isEqualTo("🚀".repeat(999) + "…");
    }

    @Test
    void andTheHeadSaysWhereToHearLess() throws MessagingException, IOException {
        assertThat(mailOf("Look").getHeader("List-Unsubscribe")).containsExactly("<http://localhost:8080/preferences>");
    }

    private MimeMessage mailOf(String text) {
        bus.say(Facts.registered(bob, "Bob", address), Facts.saying(project, alice, text, bob));
        return await().until(() -> mail.to(address), found -> !found.isEmpty()).getFirst();
    }

    private static String unquoted(String plain) {
        return plain.lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart inner = parts.getBodyPart(at);
                String found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
