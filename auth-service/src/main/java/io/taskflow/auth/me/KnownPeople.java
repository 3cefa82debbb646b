package io.taskflow.auth.me;

import io.taskflow.auth.account.Account;
import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.account.VerificationEmails;
import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.ProfileFields;
import io.taskflow.auth.profile.Profiles;
import io.taskflow.service.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The profile of whoever calls, even of people whom Keycloak met first: on its pages, in its console, or by a social login. */
@Service
class KnownPeople {
    private final Profiles profiles;
    private final Accounts accounts;
    private final VerificationEmails emails;

    KnownPeople(Profiles profiles, Accounts accounts, VerificationEmails emails) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.emails = emails;
    }

    /** Throws problems: 404 when the account was deleted since the token was made, 409 when it has no e-mail address. */
    Profile profileOf(UUID id) {
        return profiles.find(id).orElseGet(() -> takeIn(id));
    }

    private Profile takeIn(UUID id) {
        Account account = accounts.find(id).orElseThrow(() -> ProblemException.notFound("account"));
        if (account.email() == null) {
            throw ProblemException.conflict("Your account has no e-mail address yet. Add one where you log in.");
        }
        var fields = ProfileFields.ofAccount(account.email(), account.firstName(), account.lastName());
        Profile profile = profiles.add(Profile.first(
                id,
                account.username(),
                fields,
                account.emailVerified(),
                account.registrationId(),
                account.createdAt()));
        if (!account.emailVerified()) {
            emails.send(id);
        }
        return profile;
    }
}
