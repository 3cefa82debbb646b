package io.taskflow.testing.mail;

import io.taskflow.local.http.JsonApi;
import java.util.List;

/**
 * Where e-mails of a test go.
 *
 * @param smtpHost takes e-mails
 * @param smtpPort takes e-mails, without TLS and login
 * @param inbox what came in
 */
public record Mailbox(String smtpHost, int smtpPort, Inbox inbox) {

    /** An e-mail that came in. */
    public record Mail(String subject, List<String> to, String text) {}

    /** Reads what came in. */
    public interface Inbox {

        /** Every e-mail of the shared catcher, the oldest first. */
        List<Mail> all();
    }

    /** A Maildev, whose interface is {@code page}. */
    public static Mailbox ofMaildev(String smtpHost, int smtpPort, JsonApi page) {
        return new Mailbox(smtpHost, smtpPort, new MaildevInbox(page));
    }

    /** A Mailpit, whose interface is {@code page}. */
    public static Mailbox ofMailpit(String smtpHost, int smtpPort, JsonApi page) {
        return new Mailbox(smtpHost, smtpPort, new MailpitInbox(page));
    }

    /** The e-mails to an address; use an address of its own for each test, as the catcher is shared. */
    public List<Mail> to(String address) {
        return inbox.all().stream()
                .filter(mail -> mail.to().stream().anyMatch(address::equalsIgnoreCase))
                .toList();
    }
}
