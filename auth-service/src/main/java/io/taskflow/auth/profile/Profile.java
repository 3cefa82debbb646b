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
 * @param registrationId the registration that made it; null for people who came another way
 * @param version 1 at first, one more with each change
 */
public record Profile(
        UUID id,
        String username,
        ProfileFields fields,
        @Nullable UUID registrationId,
        long version,
        Instant createdAt) {

    /** A person just met. */
    public static Profile first(
            UUID id, String username, ProfileFields fields, @Nullable UUID registrationId, Instant createdAt) {
        return new Profile(id, username, fields, registrationId, 1, createdAt);
    }

    /** The next version, with these fields. */
    public Profile with(ProfileFields changed) {
        return new Profile(id, username, changed, registrationId, version + 1, createdAt);
    }

    /** What differs from these fields, from here to there. */
    public List<FieldChange> changesTo(ProfileFields other) {
        return new FieldChanges()
                .compare("email", fields.email(), other.email())
                .compare("firstName", fields.firstName(), other.firstName())
                .compare("lastName", fields.lastName(), other.lastName())
                .list();
    }
}
