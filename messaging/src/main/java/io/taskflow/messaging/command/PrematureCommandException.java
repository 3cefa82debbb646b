package io.taskflow.messaging.command;

/**
 * A command that speaks of something of which this service has not heard, and of which it may hear in a moment. It is tried
 * again; when the last try fails as well, it is refused with what this says.
 */
public class PrematureCommandException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final CommandRefusedException inTheEnd;

    /**
     * @param message what is not known yet, for the operator
     * @param inTheEnd what the sender is told if it never becomes known
     */
    public PrematureCommandException(String message, CommandRefusedException inTheEnd) {
        super(message);
        this.inTheEnd = inTheEnd;
    }

    /** The refusal that it becomes after the last try. */
    public CommandRefusedException inTheEnd() {
        return inTheEnd;
    }
}
