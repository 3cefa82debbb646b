package io.taskflow.notification.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands e-mails to the SMTP server. */
@Component
public class MailServer {

    private final JavaMailSenderImpl smtp;
    private final Clock clock;

    MailServer(JavaMailSenderImpl smtp, Clock clock) {
        this.smtp = smtp;
        this.clock = clock;
    }

    /** Returns when the server has taken responsibility (its 250), or says why it has not. */
    public Delivery send(Letter letter) {
        try {
            smtp.send(compose(letter));
            return Delivery.TAKEN;
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Delivery.Refused(Delivery.reason(e));
        } catch (MailException e) {
            return SmtpAnswers.delivery(e);
        }
    }

    private MimeMessage compose(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var message = new EmailMessage(smtp.getSession(), letter.id(), domain(letter.from()));
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setValidateAddresses(true);
        parts.setFrom(letter.from());
        parts.setTo(new InternetAddress(letter.address(), letter.recipientName(), StandardCharsets.UTF_8.name()));
        parts.setSubject(letter.subject());
        parts.setText(letter.plain(), letter.html());
        parts.setSentDate(Date.from(clock.instant()));
        // RFC 3834 §5: no vacation notice shall answer this.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String domain(String from) {
        return from.substring(from.lastIndexOf('@') + 1).replaceAll("[>\\s]", "");
    }
}
