package io.taskflow.suggestion.subtask;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.engine.account.Asker;
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
            data: {"title":"Book a van","description":null,"priority":"HIGH","estimateMinutes":30}

            event: done
            data: {"engine":{"kind":"local","model":"all-minilm-l6-v2-q","fallback":false,"fallbackReason":null},"complete":true}
            """;

    private final Suggester suggester;
    private final JsonMapper json;

    SubtaskController(Suggester suggester, JsonMapper json) {
        this.suggester = suggester;
        this.json = json;
    }

    @Operation(
            summary = "Suggest subtasks",
            description =
                    "Breaks a goal down into steps. Creates nothing. With `Accept: text/event-stream` each step comes as an "
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
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    SubtaskProposals suggestSubtasks(@Valid @RequestBody SubtaskRequest request, CurrentUser user) {
        SubtaskAnswer answer = Asker.person(user.id()).ask(() -> suggester.subtasks(request.question()));
        return new SubtaskProposals(answer.subtasks(), answer.engine());
    }

    @Hidden // The same path with another Accept: described with the one above.
    @PostMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void streamSubtasks(@Valid @RequestBody SubtaskRequest request, HttpServletResponse response, CurrentUser user)
            throws IOException {
        var events = new EventStream(response, json);
        SubtaskAnswer answer = Asker.person(user.id())
                .ask(() -> suggester.subtasks(request.question(), step -> events.send("suggestion", step)));
        events.send("done", new Done(answer.engine(), answer.complete()));
    }
}
