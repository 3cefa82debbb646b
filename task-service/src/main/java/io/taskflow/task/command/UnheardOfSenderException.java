package io.taskflow.task.command;

/** An account of an integration whose making is still on its way here: the command is tried again in a moment. */
final class UnheardOfSenderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnheardOfSenderException() {
        super("This service has not heard of the sender yet");
    }
}
