package io.taskflow.operations.decision;

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
    DeadLetter replayDeadLetter(@PathVariable String id, Principal operator) {
        return decisions.replay(LetterId.of(id), operator.getName());
    }

    @PostMapping(path = "/replay", consumes = "application/json")
    Decisions.Replayed replayDeadLetters(@RequestBody JsonNode filter, Principal operator) {
        return decisions.replayAll(Filter.of(filter), operator.getName());
    }

    @PostMapping(path = "/discard", consumes = "application/json")
    Decisions.Discarded discardDeadLetters(@RequestBody JsonNode filter, Principal operator) {
        return decisions.discardAll(Filter.of(filter), operator.getName());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardDeadLetter(@PathVariable String id, Principal operator) {
        decisions.discard(LetterId.of(id), operator.getName());
    }
}
