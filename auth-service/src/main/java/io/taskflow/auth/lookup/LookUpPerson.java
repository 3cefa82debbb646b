package io.taskflow.auth.lookup;

import io.taskflow.auth.account.Account;
import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.account.VerificationEmails;
import io.taskflow.auth.account.access.AccountAccess;
import io.taskflow.auth.account.access.AccountSession;
import io.taskflow.auth.account.access.AccountSessions;
import io.taskflow.auth.removal.RemovePerson;
import io.taskflow.auth.session.Logouts;
import io.taskflow.auth.status.AccountStatus;
import io.taskflow.auth.status.AccountStatuses;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Makes of a person here what Keycloak says of the account, and tells everybody who has to know: an event where the profile
 * differs, the end of all sessions where the account is disabled. Repeating it, or looking in vain, does nothing.
 */
@Service
public class LookUpPerson {
    private static final Logger log = LoggerFactory.getLogger(LookUpPerson.class);

    private final Lookups lookups;
    private final Accounts accounts;
    private final AccountAccess access;
    private final AccountSessions sessions;
    private final AccountStatuses statuses;
    private final Logouts logouts;
    private final KeepPerson keep;
    private final RemovePerson removal;
    private final VerificationEmails emails;

    LookUpPerson(
            Lookups lookups,
            Accounts accounts,
            AccountAccess access,
            AccountSessions sessions,
            AccountStatuses statuses,
            Logouts logouts,
            KeepPerson keep,
            RemovePerson removal,
            VerificationEmails emails) {
        this.lookups = lookups;
        this.accounts = accounts;
        this.access = access;
        this.sessions = sessions;
        this.statuses = statuses;
        this.logouts = logouts;
        this.keep = keep;
        this.removal = removal;
        this.emails = emails;
    }

    /** Throws a {@link io.taskflow.auth.keycloak.KeycloakUnavailableException} when Keycloak does not answer: then it comes again. */
    public void lookUp(Lookup lookup) {
        UUID person = lookup.notice().user();
        Optional<Account> account = accounts.find(person);
        if (account.isEmpty()) {
            gone(lookup);
        } else if (account.get().email() == null || !account.get().isPerson()) {
            lookups.end(lookup);
        } else {
            if (!account.get().enabled()) {
                endSessions(person);
            }
            keep(lookup, account.get());
        }
    }

    private void keep(Lookup lookup, Account account) {
        var status = new AccountStatus(account.enabled(), List.copyOf(access.roles(account.id())));
        boolean isNew = keep.keep(lookup, account, status);
        if (isNew && lookup.notice().fresh() && !account.emailVerified()) {
            emails.send(account.id());
        }
    }

    /** First the sockets, whose sessions nobody can name any more once Keycloak has forgotten them. */
    private void endSessions(UUID person) {
        List<AccountSession> open = sessions.of(person);
        open.forEach(session -> logouts.tell(session.id(), person));
        if (!open.isEmpty() || !statuses.isDisabled(person)) {
            sessions.endAll(person);
        }
    }

    /** A Keycloak that merely lacks somebody may be an old one out of a backup: only where it told of the deletion the person goes. */
    private void gone(Lookup lookup) {
        UUID actor = lookup.notice().origin().actor();
        if (lookup.notice().gone()) {
            removal.follow(
                    lookup.notice().user(), actor == null ? lookup.notice().user() : actor);
        } else {
            log.atWarn()
                    .addKeyValue("userId", lookup.notice().user())
                    .log("Keycloak has no account of this person, and does not say that it was deleted");
        }
        lookups.end(lookup);
    }
}
