package io.taskflow.auth.follow;

import io.taskflow.auth.follow.event.Position;
import io.taskflow.auth.follow.event.Positions;
import io.taskflow.auth.follow.event.ReadEvents;
import io.taskflow.auth.keycloak.KeycloakUnavailableException;
import io.taskflow.auth.lease.Leases;
import io.taskflow.auth.lookup.LookUpPerson;
import io.taskflow.auth.lookup.Lookup;
import io.taskflow.auth.lookup.Lookups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every two seconds what has happened at Keycloak. One instance reads, all of them look people up. */
@Component
class FollowKeycloak {
    private static final Logger log = LoggerFactory.getLogger(FollowKeycloak.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Keycloak forgets events after seven days. */
    private static final Duration SURE_OF_EVENTS = Duration.ofDays(6);

    private static final int MOST_AT_ONCE = 20;
    private static final int MOST_ROUNDS = 10;

    private final Leases leases;
    private final Positions positions;
    private final ReadEvents events;
    private final Sweep sweep;
    private final Lookups lookups;
    private final LookUpPerson people;
    private final Clock clock;
    private boolean healthy = true;

    FollowKeycloak(
            Leases leases,
            Positions positions,
            ReadEvents events,
            Sweep sweep,
            Lookups lookups,
            LookUpPerson people,
            Clock clock) {
        this.leases = leases;
        this.positions = positions;
        this.events = events;
        this.sweep = sweep;
        this.lookups = lookups;
        this.people = people;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${taskflow.keycloak.follow-every:2s}",
            fixedDelayString = "${taskflow.keycloak.follow-every:2s}")
    void follow() {
        try {
            leases.take("follow-keycloak", LONGEST).ifPresent(lease -> {
                try {
                    read();
                } finally {
                    leases.end(lease);
                }
            });
            lookUp();
            healthy = true;
        } catch (KeycloakUnavailableException away) {
            if (healthy) {
                log.warn("What is done at Keycloak itself is not heard of until it is back");
            }
            healthy = false;
        }
    }

    private void read() {
        Position known = positions.find().orElseGet(events::start);
        Instant sure = clock.instant().minus(SURE_OF_EVENTS);
        boolean gap = known.logins().isBefore(sure) || known.admins().isBefore(sure);
        positions.keep(sweep.goOn(events.read(gap ? known.sweeping() : known)));
    }

    private void lookUp() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Lookup> next = lookups.take(MOST_AT_ONCE);
            next.forEach(this::lookUp);
            if (next.size() < MOST_AT_ONCE) {
                return;
            }
        }
    }

    /** Whoever cannot be looked up now is in the way of nobody else. */
    private void lookUp(Lookup lookup) {
        try {
            people.lookUp(lookup);
        } catch (KeycloakUnavailableException away) {
            throw away;
        } catch (RuntimeException failure) {
            log.atError()
                    .addKeyValue("userId", lookup.notice().user())
                    .setCause(failure)
                    .log("Somebody whose account changed at Keycloak waits for the next look");
        }
    }
}
