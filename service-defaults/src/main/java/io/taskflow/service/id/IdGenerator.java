package io.taskflow.service.id;

import java.util.UUID;

/** Gives out ids for new things: UUIDv7 (RFC 9562), which sort by time of creation. Safe for use by many threads. */
@FunctionalInterface
public interface IdGenerator {
    /** An id that was never given out before. */
    UUID next();
}
