package io.taskflow.auth.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a change comes from.
 *
 * @param actor who made it; null where nobody knows
 * @param ip from which address, as far as it is known
 */
public record Origin(@Nullable UUID actor, @Nullable String ip) {

    /** Somebody, from an address that is not known here. */
    public static Origin of(UUID actor) {
        return new Origin(actor, null);
    }
}
