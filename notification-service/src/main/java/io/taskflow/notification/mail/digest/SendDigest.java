package io.taskflow.notification.mail.digest;

import io.taskflow.notification.directory.PersonKnown;
import io.taskflow.notification.preference.HowToReach;
import io.taskflow.notification.preference.PreferencesChanged;
import io.taskflow.service.work.WakeUp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one e-mail of what was collected for a person, once: with the same commit nothing of it is collected any more. */
@Service
class SendDigest {
    private final Collected collected;
    private final HowToReach howToReach;
    private final WakeUp mailWakeUp;
    private final Clock clock;

    SendDigest(Collected collected, HowToReach howToReach, WakeUp mailWakeUp, Clock clock) {
        this.collected = collected;
        this.howToReach = howToReach;
        this.mailWakeUp = mailWakeUp;
        this.clock = clock;
    }

    /** Those for whom another instance is doing it at this moment are passed over. */
    @Transactional
    void to(List<UUID> readers) {
        for (UUID reader : readers) {
            if (collected.lock(reader) && collected.makeOne(reader) > 0) {
                mailWakeUp.afterCommit();
            }
        }
    }

    /** Another time, or no digest any more: then it goes at once. */
    @EventListener
    void on(PreferencesChanged changed) {
        dueAnew(changed.userId());
    }

    /** Perhaps other clocks. */
    @EventListener
    void on(PersonKnown known) {
        dueAnew(known.userId());
    }

    /** What is due stays so, however the times are changed while it waits to be sent. */
    private void dueAnew(UUID reader) {
        collected.putOff(reader, howToReach.nextDigest(reader).orElseGet(clock::instant));
    }
}
