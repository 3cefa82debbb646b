package io.taskflow.auth.follow.event;

import static java.util.Map.entry;

import io.taskflow.auth.audit.SecurityEventType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which of Keycloak's events about logins and people's own accounts count, and as what. The realm has to keep them. */
final class LoginEvents {
    /** For the audit log. */
    static final Map<String, SecurityEventType> AUDITED = Map.ofEntries(
            entry("LOGIN", SecurityEventType.LOGIN),
            entry("LOGIN_ERROR", SecurityEventType.LOGIN_FAILED),
            entry("USER_DISABLED_BY_TEMPORARY_LOCKOUT", SecurityEventType.LOCKED_OUT),
            entry("LOGOUT", SecurityEventType.LOGOUT),
            entry("UPDATE_PASSWORD", SecurityEventType.PASSWORD_CHANGED),
            entry("SEND_RESET_PASSWORD", SecurityEventType.PASSWORD_RESET_REQUESTED));

    /** The account has just been made. */
    static final String REGISTER = "REGISTER";

    /** The account is no more. */
    static final String DELETE_ACCOUNT = "DELETE_ACCOUNT";

    /** Somebody's profile is another one now. */
    static final Set<String> CHANGES =
            Set.of(REGISTER, DELETE_ACCOUNT, "UPDATE_PROFILE", "UPDATE_EMAIL", "VERIFY_EMAIL");

    /** All that is read. */
    static final List<String> TYPES =
            Stream.concat(AUDITED.keySet().stream(), CHANGES.stream()).sorted().toList();

    private LoginEvents() {}
}
