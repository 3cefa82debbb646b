package io.taskflow.auth.me;

import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.keycloak.KeycloakSettings;
import io.taskflow.auth.keycloak.KeycloakUnavailableException;
import io.taskflow.auth.me.OpenChanges.Begun;
import io.taskflow.auth.profile.ProfileFields;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where a change was cut short, the profile becomes what Keycloak says it is. */
@Component
class ChangeRecovery {
    private static final Logger log = LoggerFactory.getLogger(ChangeRecovery.class);

    private final OpenChanges changes;
    private final Accounts accounts;
    private final KeycloakSettings settings;
    private final Clock clock;

    ChangeRecovery(OpenChanges changes, Accounts accounts, KeycloakSettings settings, Clock clock) {
        this.changes = changes;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${taskflow.keycloak.settle-every:20s}")
    void recover() {
        try {
            changes.begunBefore(clock.instant().minus(settings.settleAfter())).forEach(this::settle);
        } catch (KeycloakUnavailableException away) {
            log.warn("Profile changes that were cut short wait until Keycloak is back");
        }
    }

    private void settle(Begun change) {
        accounts.find(change.userId())
                .filter(account -> account.email() != null)
                .map(account -> ProfileFields.ofAccount(
                        Objects.requireNonNull(account.email()), account.firstName(), account.lastName()))
                .ifPresentOrElse(fields -> changes.settle(change, fields), () -> changes.cancel(change));
        log.atInfo().addKeyValue("userId", change.userId()).log("Settled a profile change that was cut short");
    }
}
