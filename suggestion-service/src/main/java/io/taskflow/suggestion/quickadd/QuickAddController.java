package io.taskflow.suggestion.quickadd;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.suggestion.time.TimeZones;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/suggestions/quick-add}. */
@RestController
class QuickAddController {

    private final QuickAdd quickAdd;
    private final Clock clock;

    QuickAddController(QuickAdd quickAdd, Clock clock) {
        this.quickAdd = quickAdd;
        this.clock = clock;
    }

    @Operation(
            summary = "Read a line as a task",
            description =
                    "Reads due date, recurrence, priority, `#label`, `@person` and `+project` out of one line of English or German, "
                            + "by fixed rules: the same text, zone and time give the same answer. Creates nothing. What is doubtful stays in the title: "
                            + "people whom the caller could not assign, projects that they may not write in, days that may be names. "
                            + "Spans count UTF-16 code units. A time that the zone's clocks skip is as much later; of one that they show twice it is the first.")
    @ApiResponse(
            responseCode = "200",
            description = "With the stretches of text that it was read from",
            useReturnTypeSchema = true)
    @PostMapping("/api/suggestions/quick-add")
    QuickAddAnswer readQuickAdd(@Valid @RequestBody QuickAddRequest request, CurrentUser user) {
        ZoneId zone = TimeZones.parse(request.timeZone());
        Instant now = Objects.requireNonNullElseGet(request.now(), clock::instant);
        return quickAdd.read(request.text(), now.atZone(zone), user.id(), request.projectId());
    }
}
