package io.taskflow.auth.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.service.text.Line;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person may change about themselves. Addresses are kept in lower case, as Keycloak does. */
public record ProfileFields(
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @NotNull(message = "is required")
        @Email(message = "must be an e-mail address")
        @Size(max = 255, message = "must have at most 255 characters")
        String email,

        @Schema(description = "One line, not blank", minLength = 1, maxLength = NAME_LENGTH)
        @Nullable
        @Line(max = NAME_LENGTH)
        String firstName,

        @Schema(description = "One line, not blank", minLength = 1, maxLength = NAME_LENGTH)
        @Nullable
        @Line(max = NAME_LENGTH)
        String lastName,

        @Schema(
                description = "A name of the IANA database: there a day of a due date begins and ends. Null: UTC",
                example = "Europe/Berlin")
        @Nullable
        @TimeZoneName
        String timeZone,

        @Schema(
                description = "A language and perhaps a country (BCP 47): in it e-mails are written. Null: English",
                example = "de-CH")
        @Nullable
        @Pattern(
                regexp = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?",
                message = "must be a language tag such as de or en-GB")
        String locale) {

    /** The most characters (code points) of a name: Keycloak keeps 255 UTF-16 units, which are at least 127 characters. */
    public static final int NAME_LENGTH = 100;

    @SuppressWarnings({"NullAway", "ConstantValue"
    }) // a patch may set the address to null, which validation then refuses
    public ProfileFields {
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        firstName = firstName == null ? null : firstName.strip();
        lastName = lastName == null ? null : lastName.strip();
    }

    /** As Keycloak has them, where a name may be blank, which is none, and which knows neither time zones nor languages. */
    public static ProfileFields ofAccount(String email, @Nullable String firstName, @Nullable String lastName) {
        return new ProfileFields(email, noneIfBlank(firstName), noneIfBlank(lastName), null, null);
    }

    /** The same, with what Keycloak does not know taken from those. */
    public ProfileFields withOwnOf(ProfileFields others) {
        return new ProfileFields(email, firstName, lastName, others.timeZone, others.locale);
    }

    private static @Nullable String noneIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
