package io.taskflow.messaging.event;

/** Bytes that are not the event they should be. Trying again cannot help. */
public class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableEventException(String message) {
        super(message);
    }

    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
