package io.taskflow.notification.inbox;

import io.taskflow.notification.directory.PersonGone;
import io.taskflow.notification.mail.NewEmail;
import io.taskflow.notification.mail.Outgoing;
import io.taskflow.notification.preference.HowToReach;
import io.taskflow.notification.preference.Reach;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people, each as they want it at this moment: a row in the inbox, an event for the pages that are open, an e-mail to send. All of
 * it or nothing.
 */
@Service
public class TellPeople {

    private final HowToReach howToReach;
    private final Notifications notifications;
    private final NotificationEvents events;
    private final Outgoing emails;
    private final Clock clock;

    TellPeople(
            HowToReach howToReach,
            Notifications notifications,
            NotificationEvents events,
            Outgoing emails,
            Clock clock) {
        this.howToReach = howToReach;
        this.notifications = notifications;
        this.events = events;
        this.emails = emails;
        this.clock = clock;
    }

    /** Nobody reads the inbox of people who are gone. */
    @EventListener
    void on(PersonGone gone) {
        notifications.forget(gone.userId());
    }

    /** Each once, however often it is told. */
    @Transactional
    public void of(News news) {
        if (news.people().isEmpty()) {
            return;
        }
        Map<UUID, Reach> ways = howToReach.of(news.people(), news.kind());
        List<UUID> readers = news.people().stream()
                .filter(person -> way(ways, person).inApp())
                .toList();
        Map<UUID, NotificationView> added = notifications.add(news.only(readers), clock.instant());
        for (UUID person : news.people()) {
            Reach way = way(ways, person);
            NotificationView notification = added.get(person);
            if (notification != null && way.live()) {
                events.created(notification);
            }
            if (way.email() && (notification != null || !way.inApp())) {
                emails.add(email(news, person), way.collectedUntil());
            }
        }
    }

    private static Reach way(Map<UUID, Reach> ways, UUID person) {
        Reach way = ways.get(person);
        if (way == null) {
            throw new IllegalStateException("nobody was asked how to reach " + person);
        }
        return way;
    }

    private static NewEmail email(News news, UUID person) {
        return new NewEmail(
                news.kind(),
                person,
                news.taskId(),
                news.taskKey(),
                news.projectId(),
                news.title(),
                news.actorId(),
                news.details());
    }
}
