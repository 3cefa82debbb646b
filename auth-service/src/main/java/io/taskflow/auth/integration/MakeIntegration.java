package io.taskflow.auth.integration;

import io.taskflow.auth.integration.broker.BrokerAccounts;
import io.taskflow.auth.integration.broker.BrokerUnavailableException;
import io.taskflow.auth.integration.broker.Password;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/**
 * Gives another system an account. First the intent, then the account at the broker, then everybody is told: cut short anywhere before
 * that, it is undone, for nobody has been given its password.
 */
@Service
class MakeIntegration {
    private static final int MOST_TURNS = 10;

    private final Integrations integrations;
    private final BrokerAccounts accounts;
    private final IdGenerator ids;
    private final Clock clock;

    MakeIntegration(Integrations integrations, BrokerAccounts accounts, IdGenerator ids, Clock clock) {
        this.integrations = integrations;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What has an account with this password at the broker; {@link #complete} follows. Throws a 409 problem when the name is taken, 503
     * without the broker: then it is given up at once, and the request may be repeated.
     */
    Integration prepare(IntegrationRequest request, Password password) {
        Integration wanted = wanted(request, password);
        if (!integrations.begin(wanted)) {
            throw taken();
        }
        try {
            agree(wanted.name());
            return wanted;
        } catch (BrokerUnavailableException away) {
            integrations.giveUp(wanted.id());
            throw away;
        }
    }

    /** From now on it is one, and everybody is told, with the caller's transaction. Throws a 409 problem when it was given up meanwhile. */
    Integration complete(Integration prepared, UUID admin) {
        if (!integrations.complete(prepared, admin)) {
            throw ProblemException.conflict("It took too long and was given up. Try again.");
        }
        return prepared;
    }

    /** Removes it for everybody, and its account at the broker with all its connections. Throws a 404 problem where there is none. */
    void unmake(UUID id, UUID admin) {
        Integration integration = integrations.find(id).orElseThrow(() -> ProblemException.notFound("integration"));
        integrations.end(integration, admin);
        removeFromBroker(integration);
    }

    /** Finishes what was cut short: takes the account away. */
    void undo(Integration integration) throws BrokerUnavailableException {
        integrations.giveUp(integration.id());
        removeFromBroker(integration);
    }

    /**
     * Makes the broker agree with what is written of this name when it is done, not only when it began: whoever wrote something else
     * meanwhile is followed. What it hears is bound anew anyway. True where the broker had lost the account.
     */
    boolean agree(String name) throws BrokerUnavailableException {
        boolean lost = false;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Optional<Integration> wanted = integrations.wanted(name);
            boolean isSure = turn == 0 && wanted.filter(Integration::isReady).isPresent();
            if (wanted.isPresent()) {
                lost |= give(wanted.get(), isSure);
            } else {
                accounts.remove(Integration.username(name));
            }
            if (integrations.wanted(name).map(Integration::id).equals(wanted.map(Integration::id))) {
                return lost;
            }
        }
        throw ProblemException.conflict("This integration changes all the time. Try again.");
    }

    /** An account that is there is believed to have its password only when nobody else has been at work on it. */
    private boolean give(Integration integration, boolean isSure) {
        accounts.forward(integration.username(), integration.subscribe());
        if (isSure && accounts.exists(integration.username())) {
            return false;
        }
        accounts.provision(integration.username(), integration.passwordHash(), integration.publish());
        return true;
    }

    private void removeFromBroker(Integration integration) {
        agree(integration.name());
        integrations.forget(integration.id());
    }

    private Integration wanted(IntegrationRequest request, Password password) {
        return new Integration(
                ids.next(),
                request.name(),
                request.mayPublish(),
                request.patterns(),
                request.projects(),
                password.hash(),
                Integration.State.CREATING,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static ProblemException taken() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "Another integration has this name or had it; a name is never given again. Choose another.",
                List.of(new InvalidField("/name", "is taken")),
                HttpHeaders.EMPTY,
                null);
    }
}
