package io.taskflow.notification.mail;

import io.taskflow.service.work.Retry;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of {@code taskflow.mail}.
 *
 * @param smtpHost the mail server (TASKFLOW_SMTP_HOST)
 * @param from sender of every e-mail (TASKFLOW_MAIL_FROM)
 * @param publicUrl where people reach TaskFlow, for the links (TASKFLOW_PUBLIC_URL)
 * @param parallel e-mails that one instance sends side by side
 * @param lease how long other instances leave an e-mail alone that one has taken; goes on as long as the mail server is awaited
 * @param renewEvery how often the leases of what is being handed over are made new; a third of {@code lease} at most
 * @param outageDelay how long to wait when the mail server cannot be reached; does not count as an attempt
 * @param longestWait after which an e-mail is given up in any case; RFC 5321 §4.5.4.1 asks for four to five days
 * @param firstRetry how long to wait after the first temporary refusal or lost answer; doubles with each
 * @param longestRetry what the waiting grows to
 * @param attempts temporary refusals and lost answers after which an e-mail is given up
 * @param kept how long an e-mail that was sent or suppressed is kept
 * @param failedKept how long an e-mail that was given up is kept for an operator
 */
@ConfigurationProperties("taskflow.mail")
public record MailSettings(
        String smtpHost,
        String from,
        String publicUrl,
        @DefaultValue("8") int parallel,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("20s") Duration renewEvery,
        @DefaultValue("5s") Duration outageDelay,
        @DefaultValue("5d") Duration longestWait,
        @DefaultValue("10s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("12") int attempts,
        @DefaultValue("30d") Duration kept,
        @DefaultValue("90d") Duration failedKept) {

    public MailSettings {
        require(!smtpHost.isBlank(), "Set TASKFLOW_SMTP_HOST (taskflow.mail.smtp-host) to the mail server's name");
        require(
                isAddress(from),
                "Set TASKFLOW_MAIL_FROM (taskflow.mail.from) to an e-mail address, not \"" + from + '"');
        require(
                publicUrl.matches("https?://[^/?#]+(/[^?#]*)?"),
                "Set TASKFLOW_PUBLIC_URL (taskflow.mail.public-url) to the gateway's address, for example"
                        + " https://tasks.example.org, not \"" + publicUrl + '"');
        require(parallel >= 1 && parallel <= 64, "taskflow.mail.parallel must be 1 to 64");
        require(lease.toSeconds() >= 30, "taskflow.mail.lease must be 30s at least");
        require(
                renewEvery.isPositive() && renewEvery.multipliedBy(3).compareTo(lease) <= 0,
                "taskflow.mail.renew-every must be a third of taskflow.mail.lease at most");
        require(kept.toDays() >= 1, "taskflow.mail.kept must be 1d at least");
        require(failedKept.toDays() >= 1, "taskflow.mail.failed-kept must be 1d at least");
        require(attempts >= 1, "taskflow.mail.attempts must be 1 at least");
        publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /** When an e-mail that was not taken is offered again. */
    Retry retry() {
        return new Retry(attempts, firstRetry, longestRetry);
    }

    /** Where a path of TaskFlow is found from outside. */
    URI link(String path) {
        return URI.create(publicUrl + path);
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    private static void require(boolean condition, String mend) {
        if (!condition) {
            throw new IllegalArgumentException(mend);
        }
    }
}
