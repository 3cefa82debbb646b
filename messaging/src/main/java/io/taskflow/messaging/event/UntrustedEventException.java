package io.taskflow.messaging.event;

/** An event that its sender may not say. As good as unreadable: nothing in it is to be believed. */
public final class UntrustedEventException extends UnreadableEventException {

    private static final long serialVersionUID = 1;

    /** With a reason for the operator who finds it among the dead letters. */
    public UntrustedEventException(String reason) {
        super(reason);
    }
}
