package io.taskflow.notification.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads the server's answer (RFC 5321 §4.2.1) out of what Jakarta Mail throws. */
final class SmtpAnswers {

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    private SmtpAnswers() {}

    static Delivery delivery(MailException failure) {
        Throwable cause = ofTheMessage(failure);
        String reason = Delivery.reason(mostParticular(cause));
        if (failure instanceof MailAuthenticationException || cause instanceof AuthenticationFailedException) {
            return new Delivery.Unreachable(reason); // our account's fault, not the e-mail's
        }
        int code = code(mostParticular(cause));
        if (code >= TEMPORARY) {
            return code >= PERMANENT ? new Delivery.Refused(reason) : new Delivery.NotNow(reason);
        }
        return cause instanceof SendFailedException ? new Delivery.Refused(reason) : new Delivery.Unreachable(reason);
    }

    private static Throwable ofTheMessage(MailException failure) {
        Exception[] each = failure instanceof MailSendException send ? send.getMessageExceptions() : null;
        return each == null || each.length == 0 ? failure : each[0];
    }

    /** The answer for the recipient stands behind the general one. */
    private static Throwable mostParticular(Throwable failure) {
        Throwable found = failure;
        for (@Nullable Throwable at = failure; at != null; at = next(at)) {
            found = code(at) >= TEMPORARY ? at : found;
        }
        return found;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : failure.getCause();
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            default -> -1;
        };
    }
}
