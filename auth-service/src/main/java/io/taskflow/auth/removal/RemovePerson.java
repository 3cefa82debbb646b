package io.taskflow.auth.removal;

import io.taskflow.auth.account.Account;
import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.account.access.AccountAccess;
import io.taskflow.auth.account.access.Administrators;
import io.taskflow.auth.keycloak.KeycloakUnavailableException;
import io.taskflow.auth.profile.Profiles;
import io.taskflow.auth.status.AccountStatus;
import io.taskflow.auth.status.AccountStatuses;
import io.taskflow.service.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Removes a person for good. Three steps, each of which may be repeated: the intent, the account at Keycloak with its sessions, the
 * profile with its event. Cut short anywhere, {@link RemovalRecovery} goes on to the end: there is no way back.
 */
@Service
public class RemovePerson {
    private final Removals removals;
    private final Accounts accounts;
    private final Profiles profiles;
    private final AccountAccess access;
    private final AccountStatuses statuses;
    private final Administrators administrators;

    RemovePerson(
            Removals removals,
            Accounts accounts,
            Profiles profiles,
            AccountAccess access,
            AccountStatuses statuses,
            Administrators administrators) {
        this.removals = removals;
        this.accounts = accounts;
        this.profiles = profiles;
        this.access = access;
        this.statuses = statuses;
        this.administrators = administrators;
    }

    /**
     * Throws problems: 404 where there is no such person, 409 for oneself or the last administrator, 503 when Keycloak does not
     * answer; the person then goes as soon as it does, unless nobody here had heard of them.
     */
    void remove(UUID id, UUID adminId) {
        if (id.equals(adminId)) {
            throw ProblemException.conflict("Nobody removes their own account here. Ask another administrator.");
        }
        if (!isPerson(id)) {
            throw ProblemException.notFound("person");
        }
        var removal = new Removal(id, adminId);
        Runnable go = () -> {
            removals.begin(removal);
            finish(removal);
        };
        if (isAdmin(id)) {
            administrators.withoutTheLast(id, go);
        } else {
            go.run();
        }
    }

    /** Somebody removed the account at Keycloak itself: the person is gone here, too. */
    public void follow(UUID id, UUID actor) {
        var removal = new Removal(id, actor);
        removals.begin(removal);
        removals.finish(removal);
    }

    /** Goes on wherever it was cut short. */
    void finish(Removal removal) {
        accounts.remove(removal.userId());
        removals.finish(removal);
    }

    /** What Keycloak says counts; while it is away, what it said last. */
    private boolean isAdmin(UUID id) {
        try {
            return access.roles(id).contains("admin");
        } catch (KeycloakUnavailableException away) {
            return statuses.find(id).filter(AccountStatus::isAdmin).isPresent();
        }
    }

    private boolean isPerson(UUID id) {
        return profiles.find(id).isPresent()
                || accounts.find(id).filter(Account::isPerson).isPresent();
    }
}
