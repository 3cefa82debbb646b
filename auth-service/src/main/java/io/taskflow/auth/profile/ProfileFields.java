package io.taskflow.auth.profile;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person may change about themselves. Addresses are kept in lower case, as Keycloak does; empty names as none. */
public record ProfileFields(
        @NotNull(message = "is required")
        @Email(message = "must be an e-mail address")
        @Size(max = 255, message = "must have at most 255 characters")
        String email,

        @Nullable
        @Size(max = 255, message = "must have at most 255 characters")
        @Pattern(regexp = "\\P{Cntrl}*", message = "must not have control characters")
        String firstName,

        @Nullable
        @Size(max = 255, message = "must have at most 255 characters")
        @Pattern(regexp = "\\P{Cntrl}*", message = "must not have control characters")
        String lastName) {

    @SuppressWarnings({"NullAway", "ConstantValue"
    }) // a patch may set the address to null, which validation then refuses
    public ProfileFields {
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        firstName = noneIfBlank(firstName);
        lastName = noneIfBlank(lastName);
    }

    private static @Nullable String noneIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
