package io.taskflow.chaos.pause;

/** A part that can be made to stand still: whoever calls it is connected and hears nothing. */
public interface Pausable {

    /** The part's name in the report. */
    String name();

    /** Lets it stand still; once more does nothing. */
    void pause();

    /** Lets it go on where it stood. */
    void resume();
}
