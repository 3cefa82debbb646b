package io.taskflow.task.watcher;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.task.task.TaskAccess;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/{taskId}/watchers")
@Tag(name = "Watchers")
class WatcherController {
    private final TaskAccess access;
    private final WatcherList list;
    private final WatchTask watch;

    WatcherController(TaskAccess access, WatcherList list, WatchTask watch) {
        this.access = access;
        this.list = list;
        this.watch = watch;
    }

    @GetMapping
    @Operation(
            summary = "Who watches the task",
            description =
                    "The reporter, the assignee, whoever has commented or was mentioned, and whoever wanted to; but nobody who has ended it."
                            + " Members of the project alone, in the order of their ids.")
    Page<WatcherView> listWatchers(@PathVariable UUID taskId, PageQuery page, CurrentUser user) {
        access.require(taskId, user.id(), ProjectRole.VIEWER);
        String query = "watchers/" + taskId;
        var rows = list.of(taskId, page.after(query).map(Cursor::id), page.fetchSize());
        return Page.of(rows, page, query, Function.identity(), row -> new Cursor(null, row.userId()));
    }

    @PutMapping("/me")
    @Operation(
            summary = "Watch the task",
            description = "To be told of comments and of changes of its status. At most 100 for a task.")
    @ApiResponse(responseCode = "201", description = "It is so from now on")
    @ApiResponse(responseCode = "204", description = "It was so before")
    @ApiResponse(responseCode = "409", description = "There are too many, or the project is archived")
    ResponseEntity<Void> watchTask(@PathVariable UUID taskId, CurrentUser user) {
        return answer(watch.begin(taskId, user.id(), user.id()));
    }

    @PutMapping("/{userId}")
    @Operation(
            summary = "Have another member watch the task",
            description = "EDITOR needed, but for oneself. Also for somebody who has ended it.")
    @ApiResponse(responseCode = "201", description = "It is so from now on")
    @ApiResponse(responseCode = "204", description = "It was so before")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    @ApiResponse(responseCode = "404", description = "No such task, or no such member of its project")
    @ApiResponse(responseCode = "409", description = "There are too many, or the project is archived")
    ResponseEntity<Void> addWatcher(@PathVariable UUID taskId, @PathVariable UUID userId, CurrentUser user) {
        return answer(watch.begin(taskId, userId, user.id()));
    }

    @DeleteMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Watch the task no more",
            description = "That stays so, whatever becomes of the task, until one wants to watch it again.")
    @ApiResponse(responseCode = "409", description = "The project is archived")
    void unwatchTask(@PathVariable UUID taskId, CurrentUser user) {
        watch.end(taskId, user.id(), user.id());
    }

    @DeleteMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Have another member watch the task no more",
            description = "EDITOR needed, but for oneself. It stays so, as if they had ended it themselves.")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    @ApiResponse(responseCode = "404", description = "No such task, or no such member of its project")
    @ApiResponse(responseCode = "409", description = "The project is archived")
    void removeWatcher(@PathVariable UUID taskId, @PathVariable UUID userId, CurrentUser user) {
        watch.end(taskId, userId, user.id());
    }

    private static ResponseEntity<Void> answer(boolean begun) {
        return ResponseEntity.status(begun ? HttpStatus.CREATED : HttpStatus.NO_CONTENT)
                .build();
    }
}
