package io.taskflow.notification.live.connection;

import org.springframework.web.socket.CloseStatus;

/** Why the server ends a connection. The 44xx codes are part of the public contract, the others of RFC 6455 §7.4.1. */
public final class CloseCodes {

    public static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "token missing, bad or expired");
    public static final CloseStatus NO_PONG = new CloseStatus(4408, "no pong");
    public static final CloseStatus TOO_SLOW = new CloseStatus(4429, "too slow a reader");

    public static final CloseStatus TOO_MANY_CONNECTIONS =
            CloseStatus.POLICY_VIOLATION.withReason("too many connections");
    public static final CloseStatus NOT_READY = CloseStatus.SERVER_ERROR.withReason("not ready, come again");
    public static final CloseStatus SHUTTING_DOWN = CloseStatus.GOING_AWAY.withReason("shutting down, connect again");

    private CloseCodes() {}

    /** The code, for counting; clients choose theirs freely, so what nobody agreed on is one of many. */
    static String label(CloseStatus status) {
        int code = status.getCode();
        boolean agreed = code < 3000 || code == 4401 || code == 4408 || code == 4429;
        return agreed ? Integer.toString(code) : "other";
    }
}
