package io.taskflow.auth.admin;

import io.taskflow.auth.account.Account;
import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.account.access.AccountAccess;
import io.taskflow.auth.audit.AuditLog;
import io.taskflow.auth.audit.Origin;
import io.taskflow.auth.audit.SecurityEvent;
import io.taskflow.auth.audit.SecurityEventType;
import io.taskflow.service.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has Keycloak mail a link to choose a new password. */
@Service
class ResetPassword {
    private final Accounts accounts;
    private final AccountAccess access;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ResetPassword(Accounts accounts, AccountAccess access, AuditLog audit, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Throws problems: 404, 409 for a disabled account, 503. The wish is logged before it is carried out: none goes unseen. */
    void reset(UUID person, UUID admin) {
        Account account =
                accounts.find(person).filter(Account::isPerson).orElseThrow(() -> ProblemException.notFound("person"));
        if (!account.enabled() || account.email() == null) {
            throw refused();
        }
        transaction.executeWithoutResult(status ->
                audit.append(SecurityEvent.of(SecurityEventType.PASSWORD_RESET_REQUESTED, person, Origin.of(admin))));
        if (!access.sendPasswordReset(person)) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return ProblemException.conflict("Nothing is mailed to an account that is disabled. Enable it first.");
    }
}
