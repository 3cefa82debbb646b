package io.taskflow.notification.mail.smtp;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads the server's answer (RFC 5321 §4.2.1) out of what Jakarta Mail throws. */
final class SmtpAnswers {

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    private SmtpAnswers() {}

    static Delivery delivery(MessagingException failure) {
        Throwable answer = mostParticular(failure);
        String reason = Delivery.reason(answer);
        int code = code(answer);
        if (code >= TEMPORARY) {
            return code >= PERMANENT ? new Delivery.Refused(reason) : new Delivery.NotNow(reason);
        }
        return new Delivery.Unconfirmed(reason); // no answer at all: time-out, reset, end of stream
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
