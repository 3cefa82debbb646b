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

        @Nullable @Pattern(regexp = NAME, message = NAME_RULE)
        String firstName,

        @Nullable @Pattern(regexp = NAME, message = NAME_RULE)
        String lastName) {

    /** A name in one line, counted in code points: no control characters, separators of lines or bidirectional overrides. */
    public static final String NAME =
            "[^\\p{Cntrl}\\x{80}-\\x{9F}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]{0,255}";

    public static final String NAME_RULE =
            "must have at most 255 characters, without control characters, line breaks and bidirectional overrides";

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
