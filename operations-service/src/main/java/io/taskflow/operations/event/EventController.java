package io.taskflow.operations.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.taskflow.operations.deadletter.DeadLetter;
import io.taskflow.operations.deadletter.DeadLetters;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells what became of an event; for administrators, as every service says of all of {@code /api/admin}. */
@RestController
class EventController {

    /** The clocks of services may differ by this much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final AskServices services;
    private final DeadLetters letters;
    private final Clock clock;

    EventController(AskServices services, DeadLetters letters, Clock clock) {
        this.services = services;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping(path = "/api/admin/events/{id}", produces = "application/json")
    @Operation(
            summary = "What became of an event",
            description = "As far as the services that answer now know; the others are named as unavailable.")
    @ApiResponse(responseCode = "200", description = "What is known", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "The id is no UUID of version 7")
    EventTrail getEventTrail(
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            JwtAuthenticationToken administrator) {
        EventId event = EventId.of(id);
        Instant asked = clock.instant();
        if (event.time().isAfter(asked.plus(CLOCK_SKEW))) {
            throw notFound("This id is of a time that has not come yet.");
        }
        List<DeadLetter> dead = letters.ofMessage(event.value().toString());
        Answers answers = services.ask(event.value(), administrator.getToken().getTokenValue());
        var trail = new Trail(event, answers, dead);
        if (!trail.isKnown() && answers.unavailable().isEmpty()) {
            throw notFound("No service knows this event. What waits in a queue is not known yet; what was handled"
                    + " without a trace is forgotten after 14 days.");
        }
        return trail.asOf(asked);
    }

    private static ProblemException notFound(String detail) {
        return ProblemException.of(ProblemKind.NOT_FOUND, detail);
    }
}
