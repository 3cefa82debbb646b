package io.taskflow.auth.audit;

/** What may happen to accounts, logins and rights. */
public enum SecurityEventType {
    LOGIN,
    LOGIN_FAILED,
    /** Too many failed logins: Keycloak lets nobody in for a while. */
    LOCKED_OUT,
    LOGOUT,
    REGISTERED,
    ACCOUNT_CHANGED,
    PASSWORD_CHANGED,
    /** An e-mail with a link to choose a new password was asked for. */
    PASSWORD_RESET_REQUESTED,
    ROLES_CHANGED,
    ENABLED,
    DISABLED,
    DELETED,
    SESSIONS_ENDED,
    /** An administrator of Keycloak went on as this person. */
    IMPERSONATED,
    INTEGRATION_CREATED,
    INTEGRATION_DELETED
}
