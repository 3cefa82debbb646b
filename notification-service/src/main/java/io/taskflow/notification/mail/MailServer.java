package io.taskflow.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands e-mails to the SMTP server. */
@Component
class MailServer {

    private final JavaMailSenderImpl smtp;
    private final MailSettings settings;
    private final Clock clock;

    MailServer(JavaMailSenderImpl smtp, MailSettings settings, Clock clock) {
        this.smtp = smtp;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns when the server has taken responsibility (its 250), or says why it has not. */
    Delivery send(Email email) {
        try {
            smtp.send(compose(email));
            return Delivery.TAKEN;
        } catch (MessagingException e) {
            return new Delivery.Refused(Delivery.reason(e));
        } catch (MailException e) {
            return SmtpAnswers.delivery(e);
        }
    }

    private MimeMessage compose(Email email) throws MessagingException {
        EmailText text = EmailText.assigned(email, settings.link("/tasks/" + email.taskId()));
        var message = new EmailMessage(smtp.getSession(), email.id(), domain());
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setValidateAddresses(true);
        try {
            parts.setFrom(settings.from());
            parts.setTo(new InternetAddress(email.address(), email.recipientName(), StandardCharsets.UTF_8.name()));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new MailPreparationException("every JVM knows UTF-8", e);
        }
        parts.setSubject(text.subject());
        parts.setText(text.plain(), text.html());
        parts.setSentDate(Date.from(clock.instant()));
        // RFC 3834 §5: no vacation notice shall answer this.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String domain() {
        return settings.from().substring(settings.from().lastIndexOf('@') + 1).replaceAll("[>\\s]", "");
    }
}
