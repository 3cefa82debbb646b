package io.taskflow.suggestion.proposal;

import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.job.Job;
import io.taskflow.suggestion.priority.PriorityQuestions;
import io.taskflow.suggestion.task.KnownTask;
import io.taskflow.suggestion.task.Tasks;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Proposes the priority that a job asks for: the engine is asked here, outside of any transaction. */
@Service
class ProposePriority {

    private final Tasks tasks;
    private final PriorityQuestions questions;
    private final Suggester suggester;
    private final KeepProposal keep;

    ProposePriority(Tasks tasks, PriorityQuestions questions, Suggester suggester, KeepProposal keep) {
        this.tasks = tasks;
        this.questions = questions;
        this.suggester = suggester;
        this.keep = keep;
    }

    void handle(Job job) {
        Optional<KnownTask> task = tasks.find(job.taskId()).filter(KnownTask::wantsPriority);
        if (task.isEmpty()) {
            keep.nothing(job);
            return;
        }
        KnownTask asked = task.get();
        PriorityQuestion question =
                questions.about(asked.title(), asked.description(), asked.dueAt(), asked.projectId());
        PriorityAnswer answer = suggester.priority(question);
        keep.priority(job, asked, question, answer);
    }
}
