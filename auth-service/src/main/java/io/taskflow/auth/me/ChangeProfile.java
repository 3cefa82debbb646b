package io.taskflow.auth.me;

import io.taskflow.auth.account.AccountChange;
import io.taskflow.auth.account.AccountTakenException;
import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.account.VerificationEmails;
import io.taskflow.auth.keycloak.KeycloakUnavailableException;
import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.ProfileFields;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/** A person changes their profile: noted here, done in Keycloak, then the profile with its event. {@link ChangeRecovery} mends. */
@Service
class ChangeProfile {
    private final OpenChanges changes;
    private final Accounts accounts;
    private final VerificationEmails verifications;

    ChangeProfile(OpenChanges changes, Accounts accounts, VerificationEmails verifications) {
        this.changes = changes;
        this.accounts = accounts;
        this.verifications = verifications;
    }

    /** The changed profile. Throws problems: 400, 409 for a taken address or another change at the same time, 412, 503. */
    Profile change(Profile current, IfMatch ifMatch, MergePatch<ProfileFields> patch) {
        OpenChange open = changes.begin(current.id(), ifMatch, patch);
        inKeycloak(open);
        Profile changed = changes.finish(open).orElseThrow(() -> ProblemException.conflict("""
                Your change took so long that another one may have come in between. Read your profile in a minute."""));
        if (!open.wanted().email().equals(open.before().fields().email())) {
            verifications.send(current.id());
        }
        return changed;
    }

    private void inKeycloak(OpenChange open) {
        Profile current = open.before();
        ProfileFields wanted = open.wanted();
        if (wanted.equals(current.fields().withOwnOf(wanted))) {
            return; // nothing that Keycloak knows of
        }
        var change = new AccountChange(wanted.email(), wanted.firstName(), wanted.lastName());
        boolean newEmail = !wanted.email().equals(current.fields().email());
        try {
            if (!accounts.change(current.id(), change, newEmail)) {
                throw ProblemException.notFound("account");
            }
        } catch (KeycloakUnavailableException away) {
            if (away.nothingDone()) {
                changes.cancel(open.begun());
            }
            throw away;
        } catch (AccountTakenException taken) {
            changes.cancel(open.begun());
            throw emailTaken();
        } catch (ProblemException refused) {
            changes.cancel(open.begun());
            throw refused;
        }
    }

    private static ProblemException emailTaken() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "The e-mail address is taken.",
                List.of(new InvalidField("/email", "is taken")),
                HttpHeaders.EMPTY,
                null);
    }
}
