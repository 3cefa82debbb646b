package io.taskflow.testing;

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

    /** The e-mails to an address; use an address of its own for each test, as the catcher is shared. */
    public List<Mail> to(String address) {
        return inbox.all().stream()
                .filter(mail -> mail.to().stream().anyMatch(address::equalsIgnoreCase))
                .toList();
    }
}
