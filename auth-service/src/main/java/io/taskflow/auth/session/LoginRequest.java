package io.taskflow.auth.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who wants in.
 *
 * @param username the username or the e-mail address
 */
record LoginRequest(
        @NotBlank(message = "is required") @Size(max = 255, message = "must have at most 255 characters")
        String username,

        @NotBlank(message = "is required")
        @Size(max = 256, message = "must have at most 256 characters")
        @Schema(format = "password")
        String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "LoginRequest[]";
    }
}
