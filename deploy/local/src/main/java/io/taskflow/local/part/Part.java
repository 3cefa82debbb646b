package io.taskflow.local.part;

import io.taskflow.local.Progress;
import io.taskflow.local.process.Launch;
import io.taskflow.local.site.Port;
import java.time.Duration;
import java.util.List;

/** A program of the stack. */
public interface Part {

    /** How people call it: {@code postgres}, {@code task-service}. */
    String name();

    /** What it listens on; the first is the one people ask for. */
    List<Port> ports();

    /** Makes everything it needs before its first start: downloads, folders, files. */
    default void prepare(Progress progress) {}

    /** How to start it, once prepared. */
    Launch launch();

    /** Whether it answers as it should; called often. */
    boolean ready();

    /** What has to be in it before others may use it: databases, a realm. Safe to repeat. */
    default void provision(Progress progress) {}

    /** The signal that ends it in good order. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long a start may take. */
    default Duration patience() {
        return Duration.ofMinutes(5);
    }
}
