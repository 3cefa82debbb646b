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
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/**
 * Gives another system an account. First the intent, then the account at the broker, then everybody is told: cut short anywhere before
 * that, it is undone, for nobody has been given its password.
 */
@Service
class MakeIntegration {
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

    /** The integration whose account has this password. Throws a 409 problem when the name is taken, 503 without the broker. */
    Integration make(IntegrationRequest request, Password password, UUID admin) {
        Integration wanted = wanted(request, password);
        if (!integrations.begin(wanted)) {
            throw taken();
        }
        accounts.forward(wanted.username(), wanted.subscribe());
        accounts.provision(wanted.username(), wanted.passwordHash(), wanted.publish());
        if (!integrations.complete(wanted, admin)) {
            throw ProblemException.conflict("It took too long and was given up. Try again.");
        }
        return wanted;
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

    /** Gives it its account again where the broker has lost it. True where that was needed. What it hears is bound anew anyway. */
    boolean restore(Integration integration) throws BrokerUnavailableException {
        accounts.forward(integration.username(), integration.subscribe());
        boolean lost = !accounts.exists(integration.username());
        if (lost) {
            accounts.provision(integration.username(), integration.passwordHash(), integration.publish());
        }
        return lost;
    }

    private void removeFromBroker(Integration integration) {
        accounts.remove(integration.username());
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
