package io.taskflow.benchmarks.load;

import java.util.Locale;

/** What clients ask of the system. */
public enum Operation {
    /** One task by its id. */
    GET,
    /** The same, asked by a page: its session's cookie stands for the token. */
    SESSION,
    /** The first page of fifty of a project. */
    LIST,
    /** A new title for a task. */
    PATCH,
    /** A new task in one's own project. */
    CREATE;

    /** Its name in options, tables and the script. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it changes something, so that there is an event. */
    public boolean writes() {
        return this == PATCH || this == CREATE;
    }
}
