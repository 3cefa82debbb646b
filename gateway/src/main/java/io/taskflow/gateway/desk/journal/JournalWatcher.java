package io.taskflow.gateway.desk.journal;

/** Does its own work when the journal comes to rest; called on the journal's thread. */
public interface JournalWatcher {

    /** The index has just become complete: at start, and whenever the broker was away. */
    void caughtUp();

    /** Nothing new has come for a moment; called often. */
    void atRest();
}
