package io.taskflow.suggestion.subtask;

import io.swagger.v3.oas.annotations.Operation;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.Suggester;
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
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    SubtasksView suggestSubtasks(@Valid @RequestBody SubtaskRequest request) {
        SubtaskAnswer answer = suggester.subtasks(request.question());
        return new SubtasksView(answer.subtasks(), answer.engine());
    }

    @Operation(summary = "Suggest subtasks, one by one")
    @PostMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void streamSubtasks(@Valid @RequestBody SubtaskRequest request, HttpServletResponse response) throws IOException {
        var events = new EventStream(response, json);
        SubtaskAnswer answer = suggester.subtasks(request.question(), step -> events.send("suggestion", step));
        events.send("done", new Done(answer.engine(), answer.complete()));
    }
}
