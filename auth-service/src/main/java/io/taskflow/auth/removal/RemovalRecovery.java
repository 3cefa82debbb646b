package io.taskflow.auth.removal;

import io.taskflow.auth.keycloak.KeycloakSettings;
import io.taskflow.auth.keycloak.KeycloakUnavailableException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes removals that were cut short. Several instances do no harm. */
@Component
class RemovalRecovery {
    private static final Logger log = LoggerFactory.getLogger(RemovalRecovery.class);

    private final Removals removals;
    private final RemovePerson people;
    private final KeycloakSettings settings;
    private final Clock clock;

    RemovalRecovery(Removals removals, RemovePerson people, KeycloakSettings settings, Clock clock) {
        this.removals = removals;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${taskflow.keycloak.settle-every:20s}")
    void recover() {
        removals.begunBefore(clock.instant().minus(settings.settleAfter())).forEach(this::finish);
    }

    /** What cannot be finished now is in the way of nobody else. */
    private void finish(Removal removal) {
        try {
            people.finish(removal);
            log.atInfo().addKeyValue("userId", removal.userId()).log("Finished a removal that was cut short");
        } catch (KeycloakUnavailableException away) {
            log.atWarn().addKeyValue("userId", removal.userId()).log("A removal that was cut short waits for Keycloak");
        } catch (RuntimeException failure) {
            log.atError()
                    .addKeyValue("userId", removal.userId())
                    .setCause(failure)
                    .log("A removal that was cut short waits for the next time");
        }
    }
}
