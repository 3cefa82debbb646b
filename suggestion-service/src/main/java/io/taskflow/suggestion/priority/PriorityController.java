package io.taskflow.suggestion.priority;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.suggestion.directory.Memberships;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.engine.account.Asker;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/suggestions/priority}. */
@RestController
class PriorityController {

    private final Memberships memberships;
    private final PriorityQuestions questions;
    private final Suggester suggester;

    PriorityController(Memberships memberships, PriorityQuestions questions, Suggester suggester) {
        this.memberships = memberships;
        this.questions = questions;
        this.suggester = suggester;
    }

    @Operation(
            summary = "Suggest a priority",
            description =
                    "How much a task matters, with the reasons. Changes nothing. With a project, what its members decided "
                            + "for similar tasks counts too.")
    @ApiResponse(responseCode = "200", description = "With its reasons", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "There is no such project, or the caller is no member of it")
    @PostMapping("/api/suggestions/priority")
    PriorityProposal suggestPriority(@Valid @RequestBody PriorityRequest request, CurrentUser user) {
        UUID project = request.projectId();
        if (project != null && !memberships.exists(project, user.id())) {
            throw ProblemException.notFound("project");
        }
        PriorityQuestion question = questions.about(request.title(), request.description(), request.dueAt(), project);
        return PriorityProposal.of(Asker.person(user.id()).ask(() -> suggester.priority(question)));
    }
}
