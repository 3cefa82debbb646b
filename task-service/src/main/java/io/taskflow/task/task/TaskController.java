package io.taskflow.task.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.service.etag.ETags;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.idempotency.IdempotentRequests;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.task.subtask.Include;
import io.taskflow.task.subtask.TaskView;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks")
class TaskController {
    private final VisibleTasks tasks;
    private final CreateTask createTask;
    private final ChangeTask changeTask;
    private final DeleteTask deleteTask;
    private final IdempotentRequests idempotent;

    TaskController(
            VisibleTasks tasks,
            CreateTask createTask,
            ChangeTask changeTask,
            DeleteTask deleteTask,
            IdempotentRequests idempotent) {
        this.tasks = tasks;
        this.createTask = createTask;
        this.changeTask = changeTask;
        this.deleteTask = deleteTask;
        this.idempotent = idempotent;
    }

    @PostMapping
    @Operation(summary = "Create a task", description = "EDITOR needed in the project. The task comes last in it.")
    @ApiResponse(responseCode = "201", description = "Created, with Location and ETag", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "403", description = "The caller is VIEWER in the project")
    @ApiResponse(responseCode = "404", description = "No such project, or none the caller may see")
    @ApiResponse(
            responseCode = "409",
            description = "A request with this Idempotency-Key is still running; the project is archived")
    ResponseEntity<TaskSnapshot> createTask(@Valid @RequestBody NewTask body, IdempotencyKey key, CurrentUser user) {
        return idempotent.execute(key, user, "task.create", body, () -> {
            Task task = createTask.create(body, user.id());
            return ResponseEntity.created(URI.create("/api/tasks/" + task.id()))
                    .eTag(ETags.of(task.version()))
                    .body(task.snapshot());
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "One task", description = "With include there is no ETag: subtasks move no version.")
    ResponseEntity<TaskView> getTask(
            @PathVariable UUID id,
            @Parameter(
                            description = Include.DESCRIPTION,
                            schema = @Schema(type = "string", allowableValues = Include.SUBTASKS))
                    @RequestParam(required = false)
                    @Nullable
                    String include,
            CurrentUser user) {
        return answer(tasks.withId(id, user.id(), Include.subtasks(include)));
    }

    @GetMapping("/by-key/{key}")
    @Operation(summary = "The task that has this key", description = "INBOX-3 is of the caller's own INBOX.")
    ResponseEntity<TaskView> getTaskByKey(
            @Parameter(description = "In upper or lower case", example = "WEB-12") @PathVariable String key,
            @Parameter(
                            description = Include.DESCRIPTION,
                            schema = @Schema(type = "string", allowableValues = Include.SUBTASKS))
                    @RequestParam(required = false)
                    @Nullable
                    String include,
            CurrentUser user) {
        boolean subtasks = Include.subtasks(include);
        return answer(TaskKey.parse(key).flatMap(parsed -> tasks.withKey(parsed, user.id(), subtasks)));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a task",
            description =
                    "EDITOR needed. A patch that changes nothing keeps the version. Closing a task that recurs makes its"
                            + " next occurrence, which takes the recurrence over: the closed one keeps none, also when it is opened again.")
    @ApiResponse(responseCode = "200", description = "The task as it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "412", description = "If-Match names another version; ETag has the current one")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    @ApiResponse(responseCode = "409", description = "The project, or the one to move it to, is archived")
    ResponseEntity<TaskSnapshot> changeTask(
            @PathVariable UUID id, @RequestBody MergePatch<TaskFields> patch, IfMatch ifMatch, CurrentUser user) {
        return answer(changeTask.change(id, TaskEdit.of(patch, ifMatch::check), user.id()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a task",
            description = "EDITOR needed. Tasks directly under it stay, at the top level of the project.")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    @ApiResponse(responseCode = "409", description = "The project is archived")
    void deleteTask(@PathVariable UUID id, IfMatch ifMatch, CurrentUser user) {
        deleteTask.delete(id, user.id(), ifMatch::check);
    }

    /** The tag is the version's, which subtasks do not move: with them there is none. */
    private static ResponseEntity<TaskView> answer(Optional<TaskView> found) {
        TaskView task = found.orElseThrow(() -> ProblemException.notFound("task"));
        return task.subtasks() == null
                ? ResponseEntity.ok().eTag(ETags.of(task.task().version())).body(task)
                : ResponseEntity.ok(task);
    }

    private static ResponseEntity<TaskSnapshot> answer(Task task) {
        return ResponseEntity.ok().eTag(ETags.of(task.version())).body(task.snapshot());
    }
}
