package io.taskflow.task.project.change;

import java.util.UUID;

/** What is in a project and has to follow when the project changes; part of the same transaction, under the project's lock. */
public interface ProjectContents {

    /** Deletes a portion of what is in the project, saying so for each part; whether there is more. */
    boolean deleteSome(UUID projectId, UUID actor);

    /** Goes on with what waits for its time there: the project was archived, and is not any more. */
    void resume(UUID projectId);

    /** Takes back what this person had to do in the project. */
    void release(UUID projectId, UUID formerMember, UUID actor);
}
