package io.taskflow.auth.account;

/** Keycloak already has an account with this username or e-mail address. */
public final class AccountTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccountTakenException() {
        super("The username or the e-mail address is taken");
    }
}
