package io.taskflow.auth.account.access;

import io.taskflow.auth.keycloak.KeycloakUnavailableException;
import io.taskflow.auth.lease.Leases;
import io.taskflow.auth.lease.Leases.Lease;
import io.taskflow.service.problem.ProblemException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sees to it that there is always an administrator who may log in: what takes one away happens one at a time. */
@Component
public class Administrators {
    /** Longer than all the requests to Keycloak within it may take. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final AccountAccess access;
    private final PendingRemovals removals;
    private final Leases leases;

    Administrators(AccountAccess access, PendingRemovals removals, Leases leases) {
        this.access = access;
        this.removals = removals;
        this.leases = leases;
    }

    /**
     * Does what takes this administrator away. A lease whose outcome nobody knows lasts until it ends by itself.
     *
     * @throws ProblemException 409 where there is no other one, or others are being taken away at this moment
     */
    public void withoutTheLast(UUID admin, Runnable takeAway) {
        Lease lease = leases.take("administrators", LONGEST)
                .orElseThrow(() -> ProblemException.conflict(
                        "Another administrator's rights are being changed at this moment. Try again."));
        try {
            Set<UUID> leaving = new HashSet<>(removals.people());
            leaving.add(admin);
            if (!access.isAdminBesides(leaving)) {
                throw ProblemException.conflict(
                        "This is the last administrator who can log in. Make somebody else one first.");
            }
            takeAway.run();
            leases.end(lease);
        } catch (KeycloakUnavailableException away) {
            if (away.nothingDone()) {
                leases.end(lease);
            }
            throw away;
        } catch (ProblemException refused) {
            leases.end(lease);
            throw refused;
        }
    }
}
