package io.taskflow.contracts.task;

/** How one task stands to another. */
public enum RelationType {
    /** The other cannot be done before this one. */
    BLOCKS,
    /** This one cannot be done before the other. */
    BLOCKED_BY,
    /** This one says again what the other says. */
    DUPLICATES,
    /** The other says again what this one says. */
    DUPLICATED_BY,
    /** They have to do with each other. */
    RELATES_TO;

    /** The same, seen from the other task. */
    public RelationType inverse() {
        return switch (this) {
            case BLOCKS -> BLOCKED_BY;
            case BLOCKED_BY -> BLOCKS;
            case DUPLICATES -> DUPLICATED_BY;
            case DUPLICATED_BY -> DUPLICATES;
            case RELATES_TO -> RELATES_TO;
        };
    }
}
