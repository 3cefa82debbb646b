package io.taskflow.notification.live.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.notification.live.hub.PastEvents;
import io.taskflow.notification.live.hub.PastEvents.Portion;
import io.taskflow.notification.live.stream.CatchUp;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Live updates")
class ChangesController {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final PastEvents past;
    private final CatchUp catchUp;
    private final Clock clock;

    ChangesController(PastEvents past, CatchUp catchUp, Clock clock) {
        this.past = past;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @GetMapping("/api/tasks/changes")
    @Operation(
            summary = "What has happened since, for clients that sync",
            description =
                    "First without since, which says where the feed ends now; then read what you want to keep in step,"
                            + " and ask with since = nextCursor from time to time, within 15 minutes. An event may come again.")
    @ApiResponse(responseCode = "200", description = "Perhaps nothing; always a nextCursor", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "410", description = "Too long ago: read everything anew, and begin without since")
    Changes listChanges(
            @Parameter(
                            description =
                                    "The nextCursor of an earlier answer, or the id of the last event that came over the"
                                            + " WebSocket")
                    @RequestParam
                    @Nullable
                    String since,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            CurrentUser user) {
        if (!catchUp.await(PATIENCE)) {
            throw ProblemException.unavailable("The live feed", SOON, null);
        }
        Instant now = clock.instant();
        Portion portion = since == null
                ? past.end()
                : portion(SyncCursor.parse(since), limit, user).orElseThrow(ChangesController::tooOld);
        String next = SyncCursor.text(portion.last(), now);
        return Changes.of(portion.events(), next, portion.more());
    }

    private Optional<Portion> portion(SyncCursor since, int limit, CurrentUser user) {
        return switch (since) {
            case SyncCursor.Event event ->
                past.after(event.id(), user.id(), limit)
                        // A quiet feed's last event may be too old to be here, and who has read it has missed nothing
                        // for that.
                        .or(() -> Optional.ofNullable(event.asked()).flatMap(at -> past.since(at, user.id(), limit)));
            case SyncCursor.Moment moment -> past.since(moment.time(), user.id(), limit);
        };
    }

    private static ProblemException tooOld() {
        return ProblemException.gone(
                "What has happened since then is not known any more. Read everything anew, and begin without since.");
    }
}
