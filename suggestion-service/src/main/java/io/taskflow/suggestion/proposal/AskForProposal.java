package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.suggestion.job.CommandRef;
import io.taskflow.suggestion.job.Jobs;
import io.taskflow.suggestion.task.KnownTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a proposal on behalf of somebody who waits for it: it is made, or it is said why not. */
@Service
public class AskForProposal {

    private final Proposals proposals;
    private final Jobs jobs;

    AskForProposal(Proposals proposals, Jobs jobs) {
        this.proposals = proposals;
        this.jobs = jobs;
    }

    /** The command is answered by the proposal or, if none can be made, by a refusal. Throws a 409 problem where it would be of no use or is there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(KnownTask task, SuggestionKind kind, CommandRef command) {
        if (!task.wants(kind)) {
            throw ProblemException.conflict("The task is closed, or has what would be proposed.");
        }
        if (proposals.isOpen(task.id(), kind) || !jobs.request(task.id(), kind, command)) {
            throw ProblemException.conflict("The task has an open proposal of this kind, or one is on its way.");
        }
    }
}
