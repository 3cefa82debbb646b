package io.taskflow.messaging.command;

import java.util.List;
import java.util.stream.Collectors;

/** A command that will not be done, however often it is tried. Speaks the language of problem documents (RFC 9457). */
public final class CommandRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int MOST_IN_WORDS = 3;

    private final String kind;
    private final int status;
    private final transient List<Violation> violations;

    /**
     * @param kind last part of the problem's type, for example {@code forbidden}
     * @param status the status that the same request would get over HTTP
     * @param detail why, for the sender to read
     */
    public CommandRefusedException(String kind, int status, String detail) {
        this(kind, status, detail, List.of());
    }

    /**
     * @param kind last part of the problem's type
     * @param status the status that the same request would get over HTTP
     * @param detail why, for the sender to read
     * @param violations what is wrong and where
     */
    public CommandRefusedException(String kind, int status, String detail, List<Violation> violations) {
        super(detail);
        this.kind = kind;
        this.status = status;
        this.violations = List.copyOf(violations);
    }

    /** A command that does not keep its schema. */
    public static CommandRefusedException invalid(List<Violation> violations) {
        return new CommandRefusedException(
                "validation", 400, "The command does not keep its schema: " + inWords(violations), violations);
    }

    private static String inWords(List<Violation> violations) {
        return violations.stream()
                .limit(MOST_IN_WORDS)
                .map(violation -> violation.pointer() + " " + violation.message())
                .collect(Collectors.joining("; "));
    }

    /** Bytes that are no CloudEvent, or not the one that the routing key announces. */
    public static CommandRefusedException malformed(String detail) {
        return new CommandRefusedException("malformed-request", 400, detail);
    }

    /** Last part of the problem's {@code type}. */
    public String kind() {
        return kind;
    }

    /** The problem's {@code status}. */
    public int status() {
        return status;
    }

    /** What is wrong and where; empty unless the schema was not kept. */
    public List<Violation> violations() {
        return violations;
    }
}
