package io.taskflow.suggestion.acceptance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.taskflow.service.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/admin/suggestions/acceptance}, for admins. */
@RestController
class AcceptanceController {

    private static final int MOST = 90;

    private final Acceptance acceptance;
    private final Clock clock;

    AcceptanceController(Acceptance acceptance, Clock clock) {
        this.acceptance = acceptance;
        this.clock = clock;
    }

    @Operation(
            summary = "How proposals fared",
            description =
                    "Of the proposals kept for tasks in the last days: how many were accepted, dismissed, and wait, by kind, engine and version of "
                            + "its prompt or rules. What was taken back waits again.")
    @ApiResponse(responseCode = "200", description = "Those with the most proposals first", useReturnTypeSchema = true)
    @GetMapping("/api/admin/suggestions/acceptance")
    AcceptanceRates acceptanceOfSuggestions(
            @Parameter(
                            description = "Of how many days, at most 90: decided ones are forgotten then",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "90",
                                            defaultValue = "30"))
                    @RequestParam(defaultValue = "30")
                    int days) {
        if (days < 1 || days > MOST) {
            throw ProblemException.invalid("/days", "must be from 1 to " + MOST);
        }
        return new AcceptanceRates(days, acceptance.since(clock.instant().minus(Duration.ofDays(days))));
    }
}
