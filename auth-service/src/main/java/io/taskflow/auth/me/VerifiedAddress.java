package io.taskflow.auth.me;

import io.taskflow.auth.account.Account;
import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.keycloak.KeycloakUnavailableException;
import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.Profiles;
import io.taskflow.service.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Addresses are verified in Keycloak, which tells nobody. A token says so, and then Keycloak is asked: the token may be older
 * than the address.
 */
@Service
class VerifiedAddress {
    private final Accounts accounts;
    private final Profiles profiles;
    private final TransactionTemplate transaction;

    VerifiedAddress(Accounts accounts, Profiles profiles, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.transaction = transaction;
    }

    /** The profile as it is after what the token says was looked into; as it was, while Keycloak is away. */
    Profile noticed(Profile profile, boolean tokenSaysVerified) {
        if (profile.emailVerified() == tokenSaysVerified) {
            return profile;
        }
        try {
            return accounts.find(profile.id())
                    .map(account -> follow(profile, account))
                    .orElse(profile);
        } catch (KeycloakUnavailableException away) {
            return profile;
        }
    }

    private Profile follow(Profile profile, Account account) {
        return transaction.execute(status -> {
            Profile current = profiles.lock(profile.id()).orElseThrow(() -> ProblemException.notFound("account"));
            boolean verified =
                    account.emailVerified() && current.fields().email().equals(account.email());
            return profiles.change(current, current.withEmailVerified(verified));
        });
    }
}
