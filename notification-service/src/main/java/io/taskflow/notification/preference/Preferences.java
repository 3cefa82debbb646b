package io.taskflow.notification.preference;

import io.taskflow.notification.NotificationKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants.
 *
 * @param kinds each there is, once, in the order of {@link NotificationKind}
 */
record Preferences(
        List<KindChannels> kinds,
        @Nullable QuietHours quietHours,
        @Nullable Digest digest) {

    /** Of whoever has said nothing. */
    static final Preferences DEFAULT = of(List.of(), null, null);

    /** With defaults for the kinds that were not spoken of. */
    static Preferences of(List<KindChannels> kinds, @Nullable QuietHours quietHours, @Nullable Digest digest) {
        Map<NotificationKind, KindChannels> said =
                kinds.stream().collect(Collectors.toMap(KindChannels::kind, Function.identity()));
        List<KindChannels> all = Arrays.stream(NotificationKind.values())
                .map(kind -> said.getOrDefault(kind, KindChannels.byDefault(kind)))
                .toList();
        return new Preferences(all, quietHours, digest);
    }

    /** What becomes of something of this kind that happens now. */
    Reach reach(NotificationKind kind, Instant now, ZoneId zone) {
        KindChannels channels = channels(kind);
        boolean live = channels.live() && quietUntil(now, zone).isEmpty();
        boolean collected = channels.email() && digest != null && digest.kinds().contains(kind);
        Instant next = collected ? nextDigest(now, zone).orElse(null) : null;
        return new Reach(channels.inApp(), live, channels.email(), next);
    }

    private KindChannels channels(NotificationKind kind) {
        return kinds.stream()
                .filter(channels -> channels.kind() == kind)
                .findFirst()
                .orElse(KindChannels.byDefault(kind));
    }

    Optional<Instant> quietUntil(Instant now, ZoneId zone) {
        return Optional.ofNullable(quietHours).flatMap(hours -> hours.until(now, zone));
    }

    Optional<Instant> nextDigest(Instant now, ZoneId zone) {
        return Optional.ofNullable(digest).map(wanted -> wanted.next(now, zone));
    }
}
