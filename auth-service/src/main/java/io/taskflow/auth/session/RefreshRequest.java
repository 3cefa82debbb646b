package io.taskflow.auth.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A refresh token to use or to give up. */
record RefreshRequest(
        @NotBlank(message = "is required") @Size(max = 8192, message = "must have at most 8192 characters")
        String refreshToken) {

    /** Without the token. */
    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
