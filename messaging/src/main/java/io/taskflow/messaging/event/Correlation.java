package io.taskflow.messaging.event;

import org.jspecify.annotations.Nullable;

/** The command that is being done: every fact that comes of it carries its id as {@code correlationid}, whoever records it. */
public final class Correlation {

    private static final ScopedValue<String> COMMAND = ScopedValue.newInstance();

    private Correlation() {}

    /** The id of the command that this thread is doing; null outside of one. */
    public static @Nullable String current() {
        return COMMAND.isBound() ? COMMAND.get() : null;
    }

    /** Runs {@code work} as what the command asks for. */
    public static void with(String commandId, Runnable work) {
        ScopedValue.where(COMMAND, commandId).run(work);
    }
}
