package io.taskflow.task.suggestion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.task.task.TaskAccess;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/{taskId}/suggestions")
@Tag(name = "Suggestions of a task")
class SuggestionController {
    private final Suggestions suggestions;
    private final TaskAccess access;
    private final DecideSuggestion decide;

    SuggestionController(Suggestions suggestions, TaskAccess access, DecideSuggestion decide) {
        this.suggestions = suggestions;
        this.access = access;
        this.decide = decide;
    }

    @GetMapping
    @Operation(summary = "What was proposed for the task", description = "The newest first, decided ones among them.")
    Page<SuggestionView> listSuggestions(@PathVariable UUID taskId, PageQuery page, CurrentUser user) {
        access.require(taskId, user.id(), ProjectRole.VIEWER);
        String query = "suggestions/" + taskId;
        var rows = suggestions.of(taskId, page.after(query).map(Cursor::id), page.fetchSize());
        return Page.of(
                rows,
                page,
                query,
                SuggestionView::of,
                row -> new Cursor(null, row.proposal().id()));
    }

    @PostMapping("/{id}/accept")
    @Operation(
            summary = "Accept a suggestion",
            description =
                    "EDITOR needed. Sets the priority, or creates the chosen subtasks, edited or not; once, however often it is asked. `created` names them.")
    @ApiResponse(responseCode = "200", description = "As it is decided", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description =
                    "It was dismissed, since it was made the task was closed or got another priority, or the project is archived")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    SuggestionView acceptSuggestion(
            @PathVariable UUID taskId,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable Choice choice,
            CurrentUser user) {
        return SuggestionView.of(decide.accept(taskId, id, choice == null ? Choice.ALL : choice, user.id()));
    }

    @PostMapping("/{id}/dismiss")
    @Operation(
            summary = "Dismiss a suggestion",
            description =
                    "EDITOR needed. Why, where somebody says it, is kept with the suggestion and told on the bus.")
    @ApiResponse(responseCode = "200", description = "As it is decided", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It was accepted, or the project is archived")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    SuggestionView dismissSuggestion(
            @PathVariable UUID taskId,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable Dismissal dismissal,
            CurrentUser user) {
        return SuggestionView.of(decide.dismiss(taskId, id, dismissal == null ? null : dismissal.reason(), user.id()));
    }

    @PostMapping("/{id}/undo")
    @Operation(
            summary = "Take a decision on a suggestion back",
            description =
                    "EDITOR needed. It waits for a decision again. An accepted priority is cleared, and subtasks that were created go to the "
                            + "trash, as long as nobody has changed them. One that waits for a decision stays as it is.")
    @ApiResponse(responseCode = "200", description = "As it waits for a decision", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description =
                    "The priority or a subtask was changed since, another suggestion of the kind waits, or the project is archived")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    SuggestionView undoSuggestion(@PathVariable UUID taskId, @PathVariable UUID id, CurrentUser user) {
        return SuggestionView.of(decide.undo(taskId, id, user.id()));
    }
}
