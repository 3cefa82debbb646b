package io.taskflow.auth.profile;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.event.FieldChanges;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the system knows of a person.
 *
 * @param id the subject of the person's tokens
 * @param emailVerified whether Keycloak calls the address verified, as far as was noticed
 * @param registrationId the registration that made it; null for people who came another way
 * @param version 1 at first, one more with each change
 */
public record Profile(
        UUID id,
        String username,
        ProfileFields fields,
        boolean emailVerified,
        @Nullable UUID registrationId,
        long version,
        Instant createdAt) {

    /** A person just met. */
    public static Profile first(
            UUID id,
            String username,
            ProfileFields fields,
            boolean emailVerified,
            @Nullable UUID registrationId,
            Instant createdAt) {
        return new Profile(id, username, fields, emailVerified, registrationId, 1, createdAt);
    }

    /** The next version, with these fields; a new address is not verified. */
    public Profile with(ProfileFields changed) {
        boolean sameAddress = changed.email().equals(fields.email());
        return new Profile(id, username, changed, sameAddress && emailVerified, registrationId, version + 1, createdAt);
    }

    /** The next version, its address verified or not. */
    public Profile withEmailVerified(boolean verified) {
        return new Profile(id, username, fields, verified, registrationId, version + 1, createdAt);
    }

    /** The next version, as the account says that the person is; what Keycloak does not know stays. */
    public Profile following(String accountName, ProfileFields account, boolean verified) {
        ProfileFields now = account.withOwnOf(fields);
        return new Profile(id, accountName, now, verified, registrationId, version + 1, createdAt);
    }

    /** What differs from that one, from here to there. */
    public List<FieldChange> changesTo(Profile other) {
        return new FieldChanges()
                .compare("username", username, other.username)
                .compare("email", fields.email(), other.fields.email())
                .compare("emailVerified", emailVerified, other.emailVerified)
                .compare("firstName", fields.firstName(), other.fields.firstName())
                .compare("lastName", fields.lastName(), other.fields.lastName())
                .compare("timeZone", fields.timeZone(), other.fields.timeZone())
                .compare("locale", fields.locale(), other.fields.locale())
                .list();
    }
}
