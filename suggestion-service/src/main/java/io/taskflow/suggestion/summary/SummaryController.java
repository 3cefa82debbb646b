package io.taskflow.suggestion.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.suggestion.directory.Memberships;
import io.taskflow.suggestion.language.Language;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/suggestions/summary}. */
@RestController
class SummaryController {
    private static final Engine SENTENCES = new Engine(Engine.Kind.local, "sentences-1", false);

    private final Memberships memberships;
    private final Work work;
    private final Clock clock;

    SummaryController(Memberships memberships, Work work, Clock clock) {
        this.memberships = memberships;
        this.work = work;
        this.clock = clock;
    }

    @Operation(
            summary = "Summarize a project's work",
            description =
                    "What was completed and created in some days, and what is overdue and in progress. Keeps nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "In numbers, names and a few sentences",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "There is no such project, or the caller is no member of it")
    @PostMapping("/api/suggestions/summary")
    Summary summarizeWork(@Valid @RequestBody SummaryRequest request, CurrentUser user) {
        Period period = request.period(clock);
        UUID project = request.projectId();
        if (!memberships.exists(project, user.id())) {
            throw ProblemException.notFound("project");
        }
        SummarizedTasks completed = work.completed(project, period);
        SummarizedTasks created = work.created(project, period);
        SummarizedTasks overdue = work.overdue(project, period);
        SummarizedTasks inProgress = work.inProgress(project, period);
        Language language = Objects.requireNonNullElse(request.language(), Language.en);
        String text = new Sentences(language).write(period, completed, created, overdue, inProgress);
        return new Summary(
                project, period.first(), period.last(), text, completed, created, overdue, inProgress, SENTENCES);
    }
}
