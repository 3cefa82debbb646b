package io.taskflow.suggestion.subtask;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.suggestion.engine.account.Asker;
import io.taskflow.suggestion.subtask.ProposeSubtasks.Proposed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/suggestions/subtasks}: as one answer, or as server-sent events. */
@RestController
@RequestMapping("/api/suggestions/subtasks")
class SubtaskController {

    static final String STREAM = """
            event: suggestion
            data: {"title":"Book a van","description":null,"priority":"HIGH","estimateMinutes":30,"dependsOn":[],"doneWhen":"The confirmation is there."}

            event: done
            data: {"engine":{"kind":"local","model":"all-minilm-l6-v2-q","fallback":false,"fallbackReason":null},"complete":true,"rationale":"Composed from similar goals: \u201cMove to a new flat\u201d.","similarGoals":[{"goal":"Move to a new flat","similarity":0.74,"taskId":null,"key":null}],"alreadyThere":[],"splitNeeded":true}
            """;

    private final Goals goals;
    private final ProposeSubtasks propose;
    private final JsonMapper json;

    SubtaskController(Goals goals, ProposeSubtasks propose, JsonMapper json) {
        this.goals = goals;
        this.propose = propose;
        this.json = json;
    }

    @Operation(
            summary = "Suggest subtasks",
            description =
                    "Breaks a goal, or a task there is, down into steps. Creates nothing. What the task has as subtasks is left out of "
                            + "the steps and named; a goal that is a single small step has none (`splitNeeded`). With `Accept: text/event-stream` each step comes as an "
                            + "event `suggestion` as soon as it is known, and at last an event `done` with the engine.")
    @ApiResponse(
            responseCode = "200",
            description = "All of them, or each as soon as it is known",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = SubtaskProposals.class)),
                @Content(
                        mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                        schema = @Schema(type = "string", description = "Server-sent events"),
                        examples = @ExampleObject(SubtaskController.STREAM))
            })
    @ApiResponse(
            responseCode = "404",
            description = "There is no such task or project, or the caller is no member of it")
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    SubtaskProposals suggestSubtasks(@Valid @RequestBody SubtaskRequest request, CurrentUser user) {
        Goal goal = goals.of(request, user.id());
        return SubtaskProposals.of(Asker.person(user.id()).ask(() -> propose.to(goal)));
    }

    @Hidden // The same path with another Accept: described with the one above.
    @PostMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void streamSubtasks(@Valid @RequestBody SubtaskRequest request, CurrentUser user, HttpServletResponse response)
            throws IOException {
        Goal goal = goals.of(request, user.id());
        var events = new EventStream(response, json);
        Proposed proposed =
                Asker.person(user.id()).ask(() -> propose.to(goal, step -> events.send("suggestion", step)));
        events.send("done", Done.of(proposed));
    }
}
