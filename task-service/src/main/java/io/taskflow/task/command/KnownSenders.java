package io.taskflow.task.command;

import io.taskflow.messaging.command.CommandRefusedException;
import io.taskflow.task.directory.Integrations;
import io.taskflow.task.directory.Integrations.Known;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom the broker vouches for, in the words of projects. */
@Component
class KnownSenders {
    private static final String INTEGRATION = "integration.";

    private final Integrations integrations;

    KnownSenders(Integrations integrations) {
        this.integrations = integrations;
    }

    /**
     * The member that this account is.
     *
     * @throws CommandRefusedException if the account is no integration's, or was one's
     * @throws UnheardOfSenderException if it may be one of which this service will hear in a moment
     */
    UUID memberOf(String account) {
        if (!account.startsWith(INTEGRATION)) {
            throw stranger();
        }
        Known sender = integrations.withAccount(account).orElseThrow(() -> new UnheardOfSenderException(stranger()));
        if (!sender.active()) {
            throw stranger();
        }
        return sender.id();
    }

    private static CommandRefusedException stranger() {
        return new CommandRefusedException(
                "unauthorized",
                401,
                "The sender is no integration. An admin makes one with POST /api/admin/integrations.");
    }
}
