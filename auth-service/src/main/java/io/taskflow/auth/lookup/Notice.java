package io.taskflow.auth.lookup;

import io.taskflow.auth.audit.Origin;
import java.util.UUID;

/**
 * Why somebody is to be looked up.
 *
 * @param origin who did what is to be found, as far as it is known
 * @param fresh whether the account was made just now
 * @param gone whether it was deleted
 */
public record Notice(UUID user, Origin origin, boolean fresh, boolean gone) {

    /** Something about the account has changed, or shall. */
    public static Notice changed(UUID user, Origin origin) {
        return new Notice(user, origin, false, false);
    }
}
