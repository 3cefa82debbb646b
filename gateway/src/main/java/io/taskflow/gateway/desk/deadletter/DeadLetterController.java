package io.taskflow.gateway.desk.deadletter;

import io.taskflow.gateway.desk.DeskThreads;
import io.taskflow.gateway.desk.journal.State;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.security.Principal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The dead letters over HTTP; for administrators, as the token door says of all of {@code /api/admin}. */
@RestController
@RequestMapping(path = "/api/admin/dead-letters", produces = "application/json")
class DeadLetterController {

    private static final int MOST = 200;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");

    private final DeadLetters letters;
    private final ResolveDeadLetters resolve;
    private final ResolveMany many;
    private final DeskThreads threads;

    DeadLetterController(DeadLetters letters, ResolveDeadLetters resolve, ResolveMany many, DeskThreads threads) {
        this.letters = letters;
        this.resolve = resolve;
        this.many = many;
        this.threads = threads;
    }

    @GetMapping
    Mono<DeadLetterPage> list(
            @RequestParam @Nullable String queue,
            @RequestParam @Nullable String type,
            @RequestParam @Nullable String reason,
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(defaultValue = "50") String limit,
            @RequestParam @Nullable String cursor) {
        int most = limit(limit);
        return threads.call(() -> letters.list(state, new Filter(queue, type, reason), most, cursor));
    }

    private static int limit(String text) {
        if (LIMIT.matcher(text).matches() && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw RefusedRequestException.invalid("/limit", "must be a whole number from 1 to " + MOST);
    }

    @GetMapping("/{id}")
    Mono<DeadLetterView> read(@PathVariable String id) {
        return threads.call(() -> letters.read(id));
    }

    @PostMapping("/{id}/replay")
    Mono<DeadLetterView> replay(@PathVariable String id, Principal operator) {
        return threads.call(() -> DeadLetterView.of(resolve.replay(id, operator.getName())));
    }

    @PostMapping(path = "/replay", consumes = "application/json")
    Mono<ResolveMany.Replayed> replayAll(@RequestBody Mono<JsonNode> filter, Principal operator) {
        return filter.map(Filter::of).flatMap(which -> threads.call(() -> many.replayAll(which, operator.getName())));
    }

    @PostMapping(path = "/discard", consumes = "application/json")
    Mono<ResolveMany.Discarded> discardAll(@RequestBody Mono<JsonNode> filter, Principal operator) {
        return filter.map(Filter::of).flatMap(which -> threads.call(() -> many.discardAll(which, operator.getName())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(@PathVariable String id, Principal operator) {
        return threads.call(() -> {
                    resolve.discard(id, operator.getName());
                    return id;
                })
                .then();
    }
}
