package io.taskflow.contracts.project;

/** What a member may do in a project, ascending: each role may do all that the ones before it may. */
public enum ProjectRole {
    /** Sees everything. */
    VIEWER,
    /** Changes tasks. */
    EDITOR,
    /** Changes the project and its members. */
    OWNER;

    /** Whether this role may do what {@code needed} may. */
    public boolean includes(ProjectRole needed) {
        return compareTo(needed) >= 0;
    }
}
