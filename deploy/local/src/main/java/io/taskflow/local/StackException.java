package io.taskflow.local;

/** Something a person has to know or mend; the message is one clear sentence and is printed as it is. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure that has no technical cause worth keeping. */
    public StackException(String sentence) {
        super(sentence);
    }

    /** A failure whose cause is kept for the log. */
    public StackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
