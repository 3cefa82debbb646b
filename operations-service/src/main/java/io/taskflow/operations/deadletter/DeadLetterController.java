package io.taskflow.operations.deadletter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.operations.deadletter.DeadLetters.Summary;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows dead letters; for administrators, as every service says of all of {@code /api/admin}. */
@RestController
@RequestMapping(path = "/api/admin/dead-letters", produces = "application/json")
class DeadLetterController {

    private final DeadLetters letters;
    private final Clock clock;

    DeadLetterController(DeadLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Messages that a consumer could not handle",
            description = "The newest first, with how many there are in all.")
    DeadLetterPage listDeadLetters(
            @Parameter(description = "Exactly this queue") @RequestParam @Nullable String queue,
            @Parameter(description = "Exactly this type") @RequestParam @Nullable String type,
            @Parameter(description = "A part of the reason, in any case") @RequestParam @Nullable String reason,
            @RequestParam(defaultValue = "OPEN") State state,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    String limit,
            @Parameter(description = "nextCursor of the page before") @RequestParam @Nullable String cursor) {
        var query = new PageQuery(number(limit), cursor);
        var filter = new Filter(queue, type, reason);
        String selected = state + " " + filter;
        long before = query.after(selected).map(Cursor::number).orElse(Long.MAX_VALUE);
        Page<DeadLetter> page = Page.of(
                letters.before(before, state, filter, query.fetchSize()),
                query,
                selected,
                letter -> letter,
                letter -> Cursor.of(letter.place(), LetterId.of(letter.id())));
        return page(page, letters.summary(state, filter));
    }

    private DeadLetterPage page(Page<DeadLetter> page, Summary all) {
        Instant oldest = all.oldest();
        Long age = oldest == null
                ? null
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
        boolean truncated = letters.depths().stream()
                .anyMatch(depth -> Bounds.of(depth.queue()).areReachedBy(depth));
        return new DeadLetterPage(page.items(), all.count(), oldest, age, truncated, page.nextCursor());
    }

    /** Zero, which is no limit, for what is no number: one that is repeated comes as a list. */
    private static int number(String limit) {
        return limit.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(limit) : 0;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One dead letter, with what is in it")
    DeadLetter getDeadLetter(
            @Parameter(schema = @Schema(type = "string", pattern = "[0-9a-f]{32}")) @PathVariable String id) {
        return letters.find(LetterId.of(id)).orElseThrow(() -> ProblemException.notFound("dead letter"));
    }
}
