package io.taskflow.notification.preference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants, as the API shows it.
 *
 * @param kinds all that there are
 * @param version 0 as long as the person has said nothing
 */
@Schema(name = "NotificationPreferences")
record PreferencesView(
        List<KindChannels> kinds,
        @Nullable QuietHours quietHours,
        @Nullable Digest digest,
        long version) {

    static PreferencesView of(Preferences wanted, long version) {
        return new PreferencesView(wanted.kinds(), wanted.quietHours(), wanted.digest(), version);
    }

    Preferences wanted() {
        return Preferences.of(kinds, quietHours, digest);
    }
}
