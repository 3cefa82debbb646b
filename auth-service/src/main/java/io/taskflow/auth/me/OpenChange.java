package io.taskflow.auth.me;

import io.taskflow.auth.me.OpenChanges.Begun;
import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.ProfileFields;
import java.time.Instant;

/**
 * A change of a profile that is on its way through Keycloak.
 *
 * @param before as it was when the change began, and is until it ends
 * @param startedAt tells it from later ones of the same person
 */
record OpenChange(Profile before, ProfileFields wanted, Instant startedAt) {

    /** What is noted of it. */
    Begun begun() {
        return new Begun(before.id(), startedAt);
    }
}
