package io.taskflow.messaging.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event or command that this thread is handling: what it leaves for later work keeps its id, so that one can ask what came of it. */
public final class MessageContext {

    private static final ScopedValue<UUID> MESSAGE = ScopedValue.newInstance();

    private MessageContext() {}

    /** The id of the message that this thread is handling; null outside of a handler. */
    public static @Nullable UUID messageId() {
        return MESSAGE.isBound() ? MESSAGE.get() : null;
    }

    /** Runs {@code work} as the handling of a message. */
    public static void with(UUID messageId, Runnable work) {
        ScopedValue.where(MESSAGE, messageId).run(work);
    }
}
