package io.taskflow.suggestion.next;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.suggestion.directory.Memberships;
import io.taskflow.suggestion.time.TimeZones;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/suggestions/next}. */
@RestController
class NextController {
    private static final int MOST = 20;

    private final Candidates candidates;
    private final Memberships memberships;
    private final Clock clock;

    NextController(Candidates candidates, Memberships memberships, Clock clock) {
        this.candidates = candidates;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Operation(
            summary = "Suggest what to do next",
            description =
                    "Of the caller's open tasks, and of nobody's in projects where the caller may change tasks, those with the best reasons."
                            + " Never what waits for another open task, for its own open subtasks, or in an archived project. Changes nothing.")
    @ApiResponse(responseCode = "200", description = "The best first, with the reasons", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "There is no such project, or the caller is no member of it")
    @GetMapping("/api/suggestions/next")
    NextTasks suggestNext(
            @Parameter(description = "Of this project alone") @RequestParam(required = false) @Nullable UUID projectId,
            @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "20",
                                            defaultValue = "3"))
                    @RequestParam(defaultValue = "3")
                    int limit,
            @Parameter(description = "IANA name of the zone that says which day it is")
                    @RequestParam(defaultValue = "UTC")
                    String timeZone,
            CurrentUser user) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("/limit", "must be from 1 to " + MOST);
        }
        Reasons reasons = new Reasons(clock.instant().atZone(TimeZones.parse(timeZone)));
        if (projectId != null && !memberships.exists(projectId, user.id())) {
            throw ProblemException.notFound("project");
        }
        return NextTasks.of(candidates.of(user.id(), projectId), reasons, limit);
    }
}
