package io.taskflow.local.site;

/** Every port of the stack, by its distance from the gateway's. */
public enum Port {
    GATEWAY(0),
    AUTH(1),
    TASK(2),
    SUGGESTION(3),
    NOTIFICATION(4),
    KEYCLOAK(5),
    KEYCLOAK_MANAGEMENT(6),
    SMTP(7),
    MAIL_PAGE(8),
    POSTGRES(9),
    REDIS(10),
    AMQP(11),
    RABBIT_MANAGEMENT(12),
    RABBIT_PROMETHEUS(13),
    RABBIT_DISTRIBUTION(14),
    EPMD(15),
    RABBIT_STREAM(16),
    AUTH_2(17),
    TASK_2(18),
    SUGGESTION_2(19),
    NOTIFICATION_2(20),
    AUTH_3(21),
    TASK_3(22),
    SUGGESTION_3(23),
    NOTIFICATION_3(24),
    OPERATIONS(25),
    OPERATIONS_2(26),
    OPERATIONS_3(27);

    private final int offset;

    Port(int offset) {
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    /** The port of a service's further instance: 2 or 3 of {@link #AUTH}, {@link #TASK}, {@link #SUGGESTION}, {@link #NOTIFICATION}, {@link #OPERATIONS}. */
    public Port ofInstance(int number) {
        return number == 1 ? this : valueOf(name() + "_" + number);
    }
}
