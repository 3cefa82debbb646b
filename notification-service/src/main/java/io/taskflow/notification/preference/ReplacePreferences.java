package io.taskflow.notification.preference;

import io.taskflow.notification.directory.PersonGone;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says how they want to be told. */
@Service
class ReplacePreferences {
    private final PreferenceTable table;
    private final ApplicationEventPublisher inside;

    ReplacePreferences(PreferenceTable table, ApplicationEventPublisher inside) {
        this.table = table;
        this.inside = inside;
    }

    /** Puts these in place of the present ones, if {@code check} does not refuse their version. */
    @Transactional
    PreferencesView with(Preferences wanted, UUID userId, LongConsumer check) {
        PreferencesView present = table.lock(userId);
        check.accept(present.version());
        if (wanted.equals(present.wanted())) {
            return present;
        }
        PreferencesView changed = PreferencesView.of(wanted, present.version() + 1);
        table.put(changed, userId);
        inside.publishEvent(new PreferencesChanged(userId));
        return changed;
    }

    /** Nobody tells people who are gone. */
    @EventListener
    void on(PersonGone gone) {
        table.forget(gone.userId());
    }
}
