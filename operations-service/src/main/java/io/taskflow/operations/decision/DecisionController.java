package io.taskflow.operations.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.taskflow.operations.deadletter.DeadLetter;
import io.taskflow.operations.deadletter.Filter;
import io.taskflow.operations.deadletter.LetterId;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes operators' decisions; for administrators, as every service says of all of {@code /api/admin}. */
@RestController
@RequestMapping(path = "/api/admin/dead-letters", produces = "application/json")
class DecisionController {

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping("/{id}/replay")
    @Operation(summary = "Put a dead letter into its queue again", description = "Once, however often it is asked.")
    @ApiResponse(responseCode = "200", description = "As it is then", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It was discarded, or its queue is gone or takes nothing")
    DeadLetter replayDeadLetter(
            @Parameter(schema = @Schema(type = "string", pattern = "[0-9a-f]{32}")) @PathVariable String id,
            Principal operator) {
        return decisions.replay(LetterId.of(id), operator.getName());
    }

    @PostMapping(path = "/replay", consumes = "application/json")
    @Operation(
            summary = "Put all that match into their queues again",
            description =
                    "For as long as 20 seconds; remaining says how many are left for another call. Without any field: all.")
    Decisions.Replayed replayDeadLetters(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Filter.class)))
                    @RequestBody
                    JsonNode filter,
            Principal operator) {
        return decisions.replayAll(Filter.of(filter), operator.getName());
    }

    @PostMapping(path = "/discard", consumes = "application/json")
    @Operation(summary = "Give up all that match", description = "For good. At least one field is needed.")
    Decisions.Discarded discardDeadLetters(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Filter.class)))
                    @RequestBody
                    JsonNode filter,
            Principal operator) {
        return decisions.discardAll(Filter.of(filter), operator.getName());
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Give a dead letter up", description = "For good.")
    @ApiResponse(responseCode = "204", description = "Given up")
    @ApiResponse(responseCode = "409", description = "It was replayed already")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardDeadLetter(
            @Parameter(schema = @Schema(type = "string", pattern = "[0-9a-f]{32}")) @PathVariable String id,
            Principal operator) {
        decisions.discard(LetterId.of(id), operator.getName());
    }
}
