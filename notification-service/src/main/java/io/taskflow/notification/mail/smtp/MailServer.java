package io.taskflow.notification.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands e-mails to the SMTP server. */
@Component
public class MailServer {

    private static final Logger log = LoggerFactory.getLogger(MailServer.class);

    private static final String SUBJECT = "Subject";
    private static final int SUBJECT_BEGINS = SUBJECT.length() + ": ".length();

    private final JavaMailSenderImpl smtp;
    private final Clock clock;

    MailServer(JavaMailSenderImpl smtp, Clock clock) {
        this.smtp = smtp;
        this.clock = clock;
    }

    /**
     * Returns when the server has taken responsibility (its 250), or says why it has not. What goes wrong before the message
     * is offered, while it is, and after it was taken are three things; {@code JavaMailSender} would tell them as one.
     */
    public Delivery send(Letter letter) {
        try {
            MimeMessage message = compose(letter);
            return handOver(message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Delivery.Refused(Delivery.reason(e));
        }
    }

    private Delivery handOver(MimeMessage message) throws MessagingException {
        Transport transport = smtp.getSession().getTransport(Objects.requireNonNullElse(smtp.getProtocol(), "smtp"));
        try {
            transport.connect(smtp.getHost(), smtp.getPort(), smtp.getUsername(), smtp.getPassword());
        } catch (MessagingException e) {
            return new Delivery.Unreachable(Delivery.reason(e));
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.TAKEN;
        } catch (MessagingException e) {
            return SmtpAnswers.delivery(e);
        } finally {
            hangUp(transport);
        }
    }

    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) { // says nothing of the e-mail
            log.debug("The mail server did not say goodbye", e);
        }
    }

    private MimeMessage compose(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var message = new EmailMessage(smtp.getSession(), letter.id(), domain(letter.from()));
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setValidateAddresses(true);
        parts.setFrom(letter.from());
        parts.setTo(new NamedAddress(letter.address(), letter.recipientName()));
        message.setHeader(SUBJECT, MimeUtility.fold(SUBJECT_BEGINS, HeaderText.encoded(letter.subject())));
        parts.setText(letter.plain(), letter.html());
        parts.setSentDate(Date.from(clock.instant()));
        // RFC 3834 §5: no vacation notice shall answer this.
        message.setHeader("Auto-Submitted", "auto-generated");
        // RFC 2369 §3.2. Not by one click (RFC 8058): that asks for a signature over this header, which is the mail
        // server's to make.
        message.setHeader("List-Unsubscribe", "<" + letter.preferences().toASCIIString() + ">");
        message.saveChanges();
        return message;
    }

    private static String domain(String from) {
        return from.substring(from.lastIndexOf('@') + 1).replaceAll("[>\\s]", "");
    }
}
