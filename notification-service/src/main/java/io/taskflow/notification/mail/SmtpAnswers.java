package io.taskflow.notification.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads the server's answer (RFC 5321 §4.2.1) out of what Jakarta Mail throws. */
final class SmtpAnswers {

    private static final int PERMANENT = 500;

    private SmtpAnswers() {}

    static Delivery delivery(MailException failure) {
        Throwable cause = failure instanceof MailSendException send
                        && send.getMessageExceptions() != null
                        && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failure;
        String reason = Delivery.reason(cause);
        if (failure instanceof MailAuthenticationException || cause instanceof AuthenticationFailedException) {
            return new Delivery.Unreachable(reason); // our account's fault, not the e-mail's
        }
        OptionalInt code = code(cause);
        if (code.isPresent()) {
            return code.getAsInt() >= PERMANENT ? new Delivery.Refused(reason) : new Delivery.NotNow(reason);
        }
        return cause instanceof SendFailedException ? new Delivery.Refused(reason) : new Delivery.Unreachable(reason);
    }

    /** The most particular answer: that for the recipient stands behind the general one. */
    private static OptionalInt code(Throwable failure) {
        OptionalInt found = OptionalInt.empty();
        for (@Nullable Throwable at = failure; at != null; at = next(at)) {
            OptionalInt here = answer(at);
            found = here.isPresent() ? here : found;
        }
        return found;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : failure.getCause();
    }

    private static OptionalInt answer(Throwable failure) {
        int code = switch (failure) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            default -> -1;
        };
        return code >= 400 ? OptionalInt.of(code) : OptionalInt.empty();
    }
}
