package io.taskflow.auth.session;

/** Keycloak gave no tokens. */
final class RefusedLoginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedLoginException(String reason) {
        super(reason);
    }

    /** The password was right, but the account is switched off. Keycloak says so to nobody else. */
    boolean isDisabled() {
        return "Account disabled".equals(getMessage());
    }

    /** The password was right, but the person has something to do first, such as choosing a new one. */
    boolean isUnfinished() {
        return "Account is not fully set up".equals(getMessage());
    }
}
