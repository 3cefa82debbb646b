package io.taskflow.notification.preference;

import io.taskflow.notification.NotificationKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks, whenever there is something to tell, how people want it now. Part of the transaction that tells it. */
@Component
public class HowToReach {
    private final PreferenceTable table;
    private final Clock clock;

    HowToReach(PreferenceTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The ways to each of these people for something of this kind. */
    public Map<UUID, Reach> of(Collection<UUID> people, NotificationKind kind) {
        Instant now = clock.instant();
        Map<UUID, Reach> ways = new HashMap<>();
        table.recipients(people)
                .forEach(person -> ways.put(person.userId(), person.wanted().reach(kind, now, person.zone())));
        return ways;
    }

    /** When this person's quiet hours end; empty where they are not in any now. */
    public Optional<Instant> quietUntil(UUID person) {
        Instant now = clock.instant();
        return recipient(person).flatMap(found -> found.wanted().quietUntil(now, found.zone()));
    }

    /** When this person's next digest is due; empty where they want none. */
    public Optional<Instant> nextDigest(UUID person) {
        Instant now = clock.instant();
        return recipient(person).flatMap(found -> found.wanted().nextDigest(now, found.zone()));
    }

    private Optional<PreferenceTable.Recipient> recipient(UUID person) {
        return table.recipients(List.of(person)).stream().findFirst();
    }
}
