package io.taskflow.messaging.relay;

import java.util.UUID;

/** The parts of an outbox that instances share among each other. */
public final class Shards {

    /** Enough to share work between instances, few enough to lock and ask for one by one. */
    static final int COUNT = 16;

    private Shards() {}

    /** The shard of an ordering key, 0 to 15: never changes, since rows of other versions may wait in the table. */
    public static int of(UUID orderingKey) {
        return Math.floorMod(orderingKey.hashCode(), COUNT);
    }
}
