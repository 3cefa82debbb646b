package io.taskflow.auth.registration;

import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.ProfileFields;
import java.time.Instant;
import java.util.UUID;

/**
 * The intent to give a person an account.
 *
 * @param id also kept with the account in Keycloak, so that what a registration made can be told from what others made
 */
record Registration(UUID id, String username, ProfileFields fields, Instant startedAt) {

    /** What it comes to, once Keycloak has said who the person is. */
    Profile profileOf(UUID userId) {
        return Profile.first(userId, username, fields, false, id, startedAt);
    }
}
