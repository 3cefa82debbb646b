package io.taskflow.notification.mail;

import io.taskflow.notification.mail.digest.Digests;
import io.taskflow.notification.mail.digest.Digests.Item;
import io.taskflow.notification.mail.smtp.Letter;
import io.taskflow.notification.mail.text.EmailText;
import io.taskflow.notification.mail.text.Occurrence;
import io.taskflow.notification.mail.text.Reader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes e-mails: each its own, or all of a digest as one. */
@Component
class Letters {
    private final Digests digests;
    private final MailSettings settings;

    Letters(Digests digests, MailSettings settings) {
        this.digests = digests;
        this.settings = settings;
    }

    Letter of(Email email) {
        URI preferences = settings.link("/preferences");
        EmailText text = text(email, preferences);
        return new Letter(
                email.id(),
                settings.from(),
                String.valueOf(email.address()),
                text.recipient(),
                text.subject(),
                text.plain(),
                text.html(),
                preferences);
    }

    private EmailText text(Email email, URI preferences) {
        Reader reader = Reader.of(email.recipientName(), email.timeZone(), email.locale());
        UUID digest = email.digestId();
        if (digest == null) {
            return EmailText.of(occurrence(email), reader, preferences);
        }
        List<Occurrence> shown =
                digests.some(digest).stream().map(this::occurrence).toList();
        return EmailText.digest(shown, digests.size(digest), reader, preferences);
    }

    private Occurrence occurrence(Email email) {
        OffsetDateTime due = email.dueAt();
        return new Occurrence(
                email.kind(),
                email.taskKey(),
                email.title(),
                email.projectName(),
                email.actorName(),
                email.quote(),
                due == null ? null : due.toInstant(),
                email.dueOn(),
                link(email.taskId()));
    }

    private Occurrence occurrence(Item item) {
        @Nullable OffsetDateTime due = item.dueAt();
        return new Occurrence(
                item.kind(),
                item.taskKey(),
                item.title(),
                item.projectName(),
                item.actorName(),
                item.quote(),
                due == null ? null : due.toInstant(),
                item.dueOn(),
                link(item.taskId()));
    }

    private URI link(UUID task) {
        return settings.link("/tasks/" + task);
    }
}
