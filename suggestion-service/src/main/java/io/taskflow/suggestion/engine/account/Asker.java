package io.taskflow.suggestion.engine.account;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * Whoever asks an engine: whose budget it goes by, whether somebody waits for the answer, and what it has used so far. Bound to
 * the thread for the time of {@link #ask}, so that questions, whose hash must not depend on the person, need not carry it.
 */
public final class Asker {

    private static final ScopedValue<Asker> CURRENT = ScopedValue.newInstance();
    private static final String BACKGROUND = "background";

    private final String account;
    private final boolean waits;
    private Usage used = Usage.NONE;

    private Asker(String account, boolean waits) {
        this.account = account;
        this.waits = waits;
    }

    /** A person who waits for the answer. */
    public static Asker person(UUID id) {
        return new Asker(id.toString(), true);
    }

    /** A job that nobody waits for; all of them share one account, so that an import uses up nobody's own day. */
    public static Asker background() {
        return new Asker(BACKGROUND, false);
    }

    /** Who asks on this thread; {@link #background()} where nobody said. */
    public static Asker current() {
        return CURRENT.isBound() ? CURRENT.get() : background();
    }

    /** Asks on this account. */
    public <T> T ask(Supplier<T> question) {
        return ScopedValue.where(CURRENT, this).call(question::get);
    }

    /** The account's name: a person's id, or {@code background}. */
    public String account() {
        return account;
    }

    /** Whether it is nobody's own account. */
    public boolean isBackground() {
        return !waits;
    }

    /** Adds to what was used; from whatever thread. */
    public synchronized void use(Usage more) {
        used = used.plus(more);
    }

    /** What was used so far. */
    public synchronized Usage used() {
        return used;
    }
}
