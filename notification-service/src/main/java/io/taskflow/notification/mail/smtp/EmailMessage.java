package io.taskflow.notification.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;

/**
 * A message whose {@code Message-ID} (RFC 5322 §3.6.4) is made from its row's id, so that the same e-mail is the same
 * message however often it is sent.
 */
final class EmailMessage extends MimeMessage {

    private final String messageId;

    EmailMessage(Session session, UUID id, String domain) {
        super(session);
        this.messageId = "<" + id + "@" + domain + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
