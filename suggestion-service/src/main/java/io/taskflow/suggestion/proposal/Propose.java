package io.taskflow.suggestion.proposal;

import io.taskflow.suggestion.job.Job;
import io.taskflow.suggestion.job.JobHandler;
import org.springframework.stereotype.Service;

/** Makes the proposal of the kind that a job asks for. */
@Service
class Propose implements JobHandler {

    private final ProposePriority priority;
    private final ProposeSubtasks subtasks;

    Propose(ProposePriority priority, ProposeSubtasks subtasks) {
        this.priority = priority;
        this.subtasks = subtasks;
    }

    @Override
    public void handle(Job job) {
        switch (job.kind()) {
            case PRIORITY -> priority.handle(job);
            case SUBTASKS -> subtasks.handle(job);
        }
    }
}
