package io.taskflow.suggestion.command;

/** What the command speaks of may still be on its way here: it is tried again in a moment. */
final class UnheardOfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnheardOfException(String what) {
        super("This service has not heard of the " + what + " yet");
    }
}
