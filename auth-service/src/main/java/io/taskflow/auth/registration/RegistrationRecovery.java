package io.taskflow.auth.registration;

import io.taskflow.auth.keycloak.KeycloakSettings;
import io.taskflow.auth.keycloak.KeycloakUnavailableException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes what a killed process or an answer that never came has left behind. Several instances do no harm. */
@Component
class RegistrationRecovery {
    private static final Logger log = LoggerFactory.getLogger(RegistrationRecovery.class);

    private final Registrations registrations;
    private final SettleRegistration settle;
    private final KeycloakSettings settings;
    private final Clock clock;

    RegistrationRecovery(
            Registrations registrations, SettleRegistration settle, KeycloakSettings settings, Clock clock) {
        this.registrations = registrations;
        this.settle = settle;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${taskflow.keycloak.settle-every:20s}")
    void recover() {
        try {
            registrations
                    .begunBefore(clock.instant().minus(settings.settleAfter()))
                    .forEach(this::lookUp);
        } catch (KeycloakUnavailableException away) {
            log.warn("Registrations that were cut short wait until Keycloak is back");
        }
    }

    /** What cannot be settled now is in the way of nothing else. */
    private void lookUp(Registration registration) {
        try {
            settle.lookUp(registration);
        } catch (KeycloakUnavailableException away) {
            throw away;
        } catch (RuntimeException failure) {
            log.atError()
                    .addKeyValue("registrationId", registration.id())
                    .setCause(failure)
                    .log("A registration that was cut short waits for the next time");
        }
    }

    /** Whether whoever began it can no longer be at work. */
    boolean isGivenUp(Registration registration) {
        return registration.startedAt().isBefore(clock.instant().minus(settings.settleAfter()));
    }
}
