package io.taskflow.notification.mail;

import io.taskflow.notification.directory.PersonKnown;
import io.taskflow.notification.preference.HowToReach;
import io.taskflow.notification.preference.PreferencesChanged;
import io.taskflow.service.work.WakeUp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * E-mails that wait for the end of their reader's quiet hours. Asked when one is about to be sent, so that it holds too for what a mail
 * server was away for; and asked anew when the hours or the reader's clocks are others.
 */
@Repository
class HeldEmails {
    private final JdbcClient jdbc;
    private final HowToReach howToReach;
    private final WakeUp wakeUp;
    private final Clock clock;

    HeldEmails(JdbcClient jdbc, HowToReach howToReach, WakeUp wakeUp, Clock clock) {
        this.jdbc = jdbc;
        this.howToReach = howToReach;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** Whether its reader is to be left alone now; then it is looked at again when that is over. */
    boolean holds(Email email) {
        Optional<Instant> end = email.wishes() ? howToReach.quietUntil(email.userId()) : Optional.empty();
        end.ifPresent(moment -> jdbc.sql("""
                update email set not_before = :end, held = true, lease = null, last_error = 'quiet hours'
                where id = :id and lease = :lease and state = 'WAITING'""")
                .param("end", moment.atOffset(ZoneOffset.UTC))
                .param("id", email.id())
                .param("lease", email.lease())
                .update());
        return end.isPresent();
    }

    @EventListener
    void on(PreferencesChanged changed) {
        lookAgain(changed.userId());
    }

    @EventListener
    void on(PersonKnown known) {
        lookAgain(known.userId());
    }

    private void lookAgain(UUID userId) {
        jdbc.sql("update email set not_before = :now where user_id = :user and state = 'WAITING' and held")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", userId)
                .update();
        wakeUp.afterCommit();
    }
}
