package io.taskflow.auth.account.access;

import io.taskflow.auth.keycloak.KeycloakUnavailableException;
import io.taskflow.auth.turn.Turns;
import io.taskflow.auth.turn.Turns.Turn;
import io.taskflow.service.problem.ProblemException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sees to it that there is always an administrator who may log in: what takes one away happens one at a time. */
@Component
public class Administrators {
    /** Longer than all the requests to Keycloak within it may take. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final AccountAccess access;
    private final Turns turns;

    Administrators(AccountAccess access, Turns turns) {
        this.access = access;
        this.turns = turns;
    }

    /**
     * Does what takes this administrator away. A turn whose outcome nobody knows lasts until it ends by itself.
     *
     * @throws ProblemException 409 where there is no other one, or others are being taken away at this moment
     */
    public void withoutTheLast(UUID admin, Runnable takeAway) {
        Turn turn = turns.take("administrators", LONGEST)
                .orElseThrow(() -> ProblemException.conflict(
                        "Another administrator's rights are being changed at this moment. Try again."));
        try {
            if (!access.isOtherAdmin(admin)) {
                throw ProblemException.conflict(
                        "This is the last administrator who can log in. Make somebody else one first.");
            }
            takeAway.run();
            turns.end(turn);
        } catch (KeycloakUnavailableException away) {
            if (away.nothingDone()) {
                turns.end(turn);
            }
            throw away;
        } catch (ProblemException refused) {
            turns.end(turn);
            throw refused;
        }
    }
}
