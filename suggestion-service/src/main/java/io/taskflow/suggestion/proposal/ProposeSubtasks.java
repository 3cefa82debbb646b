package io.taskflow.suggestion.proposal;

import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.job.Job;
import io.taskflow.suggestion.task.KnownTask;
import io.taskflow.suggestion.task.Tasks;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Proposes the steps that a job asks for: the engine is asked here, outside of any transaction. */
@Service
class ProposeSubtasks {

    private static final int STEPS = 7;

    private final Tasks tasks;
    private final Suggester suggester;
    private final KeepProposal keep;

    ProposeSubtasks(Tasks tasks, Suggester suggester, KeepProposal keep) {
        this.tasks = tasks;
        this.suggester = suggester;
        this.keep = keep;
    }

    void handle(Job job) {
        Optional<KnownTask> task = tasks.find(job.taskId()).filter(KnownTask::wantsSubtasks);
        if (task.isEmpty()) {
            keep.nothing(job);
            return;
        }
        KnownTask asked = task.get();
        var question = new SubtaskQuestion(asked.title(), asked.description(), STEPS);
        SubtaskAnswer answer = suggester.subtasks(question);
        if (answer.subtasks().isEmpty()) {
            keep.nothing(job);
        } else {
            keep.subtasks(job, asked, question, answer);
        }
    }
}
