package io.taskflow.auth.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.auth.profile.ProfileFields;
import io.taskflow.service.text.Line;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who wants an account.
 *
 * @param username kept in lower case
 * @param password the realm's policy says what it must have
 */
record RegistrationRequest(
        @NotNull(message = "is required")
        @Pattern(
                regexp = "[A-Za-z0-9._-]{3,30}",
                message = "must be 3 to 30 letters a to z, digits, dots, underscores or hyphens")
        @Pattern(
                regexp = "(?is)(?!integration\\.|service-account-).*",
                message = "must not begin with integration. or service-account-, as accounts of programs do")
        String username,

        @NotNull(message = "is required")
        @Email(message = "must be an e-mail address")
        @Size(min = 3, max = 255, message = "must have 3 to 255 characters")
        String email,

        @NotNull(message = "is required")
        @Size(min = 1, max = 256, message = "must have 1 to 256 characters")
        @Schema(format = "password")
        String password,

        @Schema(description = "One line, not blank", minLength = 1, maxLength = ProfileFields.NAME_LENGTH)
        @Nullable
        @Line(max = ProfileFields.NAME_LENGTH)
        String firstName,

        @Schema(description = "One line, not blank", minLength = 1, maxLength = ProfileFields.NAME_LENGTH)
        @Nullable
        @Line(max = ProfileFields.NAME_LENGTH)
        String lastName) {

    String canonicalUsername() {
        return username.toLowerCase(Locale.ROOT);
    }

    ProfileFields fields() {
        return new ProfileFields(email, firstName, lastName, null, null);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RegistrationRequest[username=" + username + "]";
    }
}
