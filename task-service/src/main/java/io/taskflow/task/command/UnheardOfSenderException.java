package io.taskflow.task.command;

import io.taskflow.messaging.command.CommandRefusedException;
import io.taskflow.messaging.command.PrematureCommandException;

/** An account of an integration whose making is still on its way here: the command is tried again in a moment. */
final class UnheardOfSenderException extends PrematureCommandException {
    private static final long serialVersionUID = 1L;

    /** @param inTheEnd what it is told if nobody ever announces it */
    UnheardOfSenderException(CommandRefusedException inTheEnd) {
        super("This service has not heard of the sender yet", inTheEnd);
    }
}
