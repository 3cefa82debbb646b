package io.taskflow.auth.admin;

import io.taskflow.auth.account.Account;
import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.account.access.AccountAccess;
import io.taskflow.auth.account.access.Administrators;
import io.taskflow.auth.audit.Origin;
import io.taskflow.auth.keycloak.KeycloakSettings;
import io.taskflow.auth.lookup.LookUpPerson;
import io.taskflow.auth.lookup.Lookup;
import io.taskflow.auth.lookup.Lookups;
import io.taskflow.auth.lookup.Notice;
import io.taskflow.auth.status.AccountStatuses;
import io.taskflow.service.problem.ProblemException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Locks people out, lets them in again, and gives and takes roles. First the person is noted for a look, then Keycloak does it, then
 * the look is taken: cut short anywhere, it is taken later, and finds what came of it.
 */
@Service
class ChangeAccess {
    private final Accounts accounts;
    private final AccountAccess access;
    private final Administrators administrators;
    private final AccountStatuses statuses;
    private final Lookups lookups;
    private final LookUpPerson people;
    private final KeycloakSettings settings;

    ChangeAccess(
            Accounts accounts,
            AccountAccess access,
            Administrators administrators,
            AccountStatuses statuses,
            Lookups lookups,
            LookUpPerson people,
            KeycloakSettings settings) {
        this.accounts = accounts;
        this.access = access;
        this.administrators = administrators;
        this.statuses = statuses;
        this.lookups = lookups;
        this.people = people;
        this.settings = settings;
    }

    /** Throws problems: 404, 409 for oneself or the last administrator, 503. */
    void setEnabled(UUID person, boolean enabled, UUID admin) {
        if (!enabled && person.equals(admin)) {
            throw ProblemException.conflict("Nobody disables their own account here. Ask another administrator.");
        }
        Account account = account(person);
        boolean takesAnAdmin =
                !enabled && account.enabled() && access.roles(person).contains("admin");
        change(person, admin, takesAnAdmin, () -> access.setEnabled(person, enabled));
    }

    /** Throws problems: 404, 409 for one's own administration or the last administrator, 503. */
    void setRoles(UUID person, Set<String> roles, UUID admin) {
        if (person.equals(admin) && !roles.contains("admin")) {
            throw ProblemException.conflict(
                    "Nobody takes administration from themselves here. Ask another administrator.");
        }
        Account account = account(person);
        boolean takesAnAdmin = !roles.contains("admin")
                && account.enabled()
                && access.roles(person).contains("admin");
        change(person, admin, takesAnAdmin, () -> access.setRoles(person, roles));
    }

    private void change(UUID person, UUID admin, boolean takesAnAdmin, Runnable atKeycloak) {
        if (statuses.find(person).isEmpty()) {
            // What was so before is nobody's doing.
            people.lookUp(lookups.note(Notice.changed(person, new Origin(null, null)), Duration.ZERO));
        }
        Runnable change = () -> {
            Lookup lookup = lookups.note(Notice.changed(person, Origin.of(admin)), settings.settleAfter());
            atKeycloak.run();
            people.lookUp(lookup);
        };
        if (takesAnAdmin) {
            administrators.withoutTheLast(person, change);
        } else {
            change.run();
        }
    }

    private Account account(UUID person) {
        return accounts.find(person).filter(Account::isPerson).orElseThrow(() -> ProblemException.notFound("person"));
    }
}
