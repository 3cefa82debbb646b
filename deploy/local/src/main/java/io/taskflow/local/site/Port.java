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
    RABBIT_STREAM(16);

    private final int offset;

    Port(int offset) {
        this.offset = offset;
    }

    int offset() {
        return offset;
    }
}
