package io.taskflow.auth.admin;

import io.taskflow.auth.account.access.AccountSession;
import io.taskflow.auth.account.access.AccountSessions;
import io.taskflow.auth.audit.AuditLog;
import io.taskflow.auth.audit.Origin;
import io.taskflow.auth.audit.SecurityEvent;
import io.taskflow.auth.audit.SecurityEventType;
import io.taskflow.auth.session.Logouts;
import io.taskflow.service.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends sessions for a person. It is logged and told first, in one transaction: cut short between the two, sockets have closed, and
 * repeating it ends the sessions; the other way round nobody could name them any more.
 */
@Service
class EndSessions {
    private final AccountSessions sessions;
    private final Logouts logouts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    EndSessions(AccountSessions sessions, Logouts logouts, AuditLog audit, TransactionTemplate transaction) {
        this.sessions = sessions;
        this.logouts = logouts;
        this.audit = audit;
        this.transaction = transaction;
    }

    void endAll(UUID person, UUID admin) {
        tell(person, sessions.of(person), admin);
        sessions.endAll(person);
    }

    /** Throws a 404 problem for one that is over, or somebody else's. */
    void end(UUID person, String session, UUID admin) {
        List<AccountSession> found = sessions.of(person).stream()
                .filter(one -> one.id().equals(session))
                .toList();
        if (found.isEmpty()) {
            throw ProblemException.notFound("session");
        }
        tell(person, found, admin);
        sessions.end(session);
    }

    private void tell(UUID person, List<AccountSession> ended, UUID admin) {
        if (ended.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            ended.forEach(session -> logouts.tell(session.id(), person));
            audit.append(SecurityEvent.of(SecurityEventType.SESSIONS_ENDED, person, Origin.of(admin))
                    .with("sessions", String.valueOf(ended.size())));
        });
    }
}
