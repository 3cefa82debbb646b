package io.taskflow.auth.registration;

import io.taskflow.auth.account.Account;
import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.Profiles;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The last step of a registration: profile, event and the end of the intent in one transaction. Repeating it is harmless. */
@Service
class SettleRegistration {
    private static final Logger log = LoggerFactory.getLogger(SettleRegistration.class);

    private final Registrations registrations;
    private final Accounts accounts;
    private final Profiles profiles;
    private final TransactionTemplate transaction;

    SettleRegistration(
            Registrations registrations, Accounts accounts, Profiles profiles, TransactionTemplate transaction) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.profiles = profiles;
        this.transaction = transaction;
    }

    /** The account exists: makes the person known. */
    Profile complete(Registration registration, UUID userId) {
        return transaction.execute(status -> {
            Profile profile = profiles.add(registration.profileOf(userId));
            registrations.end(registration.id());
            return profile;
        });
    }

    /** Nobody knows whether the account exists: looks it up, and completes the registration or discards it. */
    void lookUp(Registration registration) {
        Optional<UUID> made = accountOf(registration);
        made.ifPresentOrElse(userId -> complete(registration, userId), () -> registrations.cancel(registration.id()));
        log.atInfo()
                .addKeyValue("registrationId", registration.id())
                .addKeyValue("outcome", made.isPresent() ? "completed" : "discarded")
                .log("Settled a registration that was cut short");
    }

    /** The account that this very registration made. */
    Optional<UUID> accountOf(Registration registration) {
        return accounts.findByUsername(registration.username())
                .filter(account -> registration.id().equals(account.registrationId()))
                .map(Account::id);
    }
}
