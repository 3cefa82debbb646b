package io.taskflow.auth.follow.event;

import io.taskflow.auth.keycloak.event.KeycloakEvents;
import io.taskflow.auth.keycloak.event.KeycloakEvents.Part;
import io.taskflow.auth.keycloak.event.StoredEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.springframework.stereotype.Service;

/** Reads what is new, up to a bound; what is left comes the next time. */
@Service
public class ReadEvents {
    private static final int PART = 200;
    private static final int MOST_PARTS = 10;

    /** How much later than a later one an event may be stored, and Keycloak's clock differ from ours. */
    static final Duration LATE = Duration.ofSeconds(30);

    private final KeycloakEvents keycloak;
    private final NoteEvents notes;
    private final SeenEvents seen;
    private final Clock clock;

    ReadEvents(KeycloakEvents keycloak, NoteEvents notes, SeenEvents seen, Clock clock) {
        this.keycloak = keycloak;
        this.notes = notes;
        this.seen = seen;
        this.clock = clock;
    }

    /** Where to begin when nothing has been read before. */
    public Position start() {
        Instant from = clock.instant().minus(LATE);
        return new Position(from, from, 0);
    }

    /**
     * From this position, to the one from which to go on.
     *
     * @throws io.taskflow.auth.keycloak.KeycloakUnavailableException when Keycloak does not answer; then the old position stands
     */
    public Position read(Position position) {
        Instant logins =
                read(position.logins(), first -> keycloak.logins(LoginEvents.TYPES, position.logins(), first, PART));
        Instant admins = read(position.admins(), first -> keycloak.changes(position.admins(), first, PART));
        Instant earlier = logins.isBefore(admins) ? logins : admins;
        seen.forget(earlier.minus(LATE));
        return position.reading(logins, admins);
    }

    private Instant read(Instant from, IntFunction<Part> source) {
        Instant asked = clock.instant();
        Instant last = from;
        for (int part = 0; part < MOST_PARTS; part++) {
            Part next = source.apply(part * PART);
            notes.note(next.events());
            for (StoredEvent event : next.events()) {
                last = event.at().isAfter(last) ? event.at() : last;
            }
            if (next.size() < PART) {
                return later(from, asked.minus(LATE));
            }
        }
        return last;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
