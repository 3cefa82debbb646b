package io.taskflow.auth.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param registrationId kept with the account, so that its maker is known when nobody saw the answer
 */
public record NewAccount(
        UUID registrationId,
        String username,
        String email,
        String password,
        @Nullable String firstName,
        @Nullable String lastName) {

    /** Without the password. */
    @Override
    public String toString() {
        return "NewAccount[registrationId=" + registrationId + "]";
    }
}
