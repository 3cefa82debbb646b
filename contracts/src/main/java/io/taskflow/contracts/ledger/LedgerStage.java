package io.taskflow.contracts.ledger;

/** A step on the way of an event. */
public enum LedgerStage {
    /** It was committed with the change it tells of. */
    STORED,
    /** It was handed to the broker; again where the broker did not confirm it. */
    PUBLISHED,
    /** The broker has it. */
    CONFIRMED,
    /** A consumer has handled it, and its effects are committed. */
    HANDLED,
    /** A consumer failed; it will be tried again. */
    FAILED,
    /** A consumer gave up; it lies in the dead-letter queue. */
    DEAD,
    /** Something came of it: a notification, an e-mail, a suggestion, a task. */
    EFFECT
}
