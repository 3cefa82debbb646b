package io.taskflow.contracts.released;

/** Who reads a message: what is harmless for one reader breaks the other. */
enum Direction {
    /** TaskFlow tells it; others have built on what is in it. */
    FACT,
    /** Others send it; what they send today must still be taken. */
    COMMAND
}
