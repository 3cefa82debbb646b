package io.taskflow.task.trash;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.service.etag.ETags;
import io.taskflow.service.json.Years;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.task.project.store.ProjectAccess;
import io.taskflow.task.task.RestoreTask;
import io.taskflow.task.task.Task;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tasks")
class TrashController {
    private final ProjectAccess access;
    private final Trash trash;
    private final RestoreTask restoreTask;

    TrashController(ProjectAccess access, Trash trash, RestoreTask restoreTask) {
        this.access = access;
        this.trash = trash;
        this.restoreTask = restoreTask;
    }

    @GetMapping("/api/projects/{id}/deleted-tasks")
    @Operation(
            summary = "Deleted tasks of a project that can be restored",
            description = "For its members; the last deleted first.")
    Page<DeletedTask> listDeletedTasks(@PathVariable UUID id, PageQuery page, CurrentUser user) {
        access.require(id, user.id(), ProjectRole.VIEWER);
        String query = "deleted-tasks/" + id;
        Trash.Place after = page.after(query).map(TrashController::place).orElse(null);
        var rows = trash.of(id, restoreTask.deletedSince(), after, page.fetchSize());
        return Page.of(rows, page, query, Function.identity(), row -> Cursor.of(row.deletedAt(), row.id()));
    }

    @PostMapping("/api/tasks/{id}/restore")
    @Operation(
            summary = "Restore a deleted task",
            description = "EDITOR needed, and within 30 days. It comes back as it was, with its comments, relations and"
                    + " activity; at the top level where its parent is gone, and without an assignee who has left while it"
                    + " is open. What was under it stays where it is. A task that is not deleted stays as it is.")
    @ApiResponse(responseCode = "200", description = "The task as it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    @ApiResponse(responseCode = "409", description = "The project is archived")
    ResponseEntity<TaskSnapshot> restoreTask(@PathVariable UUID id, CurrentUser user) {
        Task task = restoreTask.restore(id, user.id());
        return ResponseEntity.ok().eTag(ETags.of(task.version())).body(task.snapshot());
    }

    private static Trash.Place place(Cursor cursor) {
        Instant deletedAt = cursor.instant();
        if (deletedAt == null || !Years.contain(deletedAt)) {
            throw ProblemException.invalid("/cursor", "must be a nextCursor of an earlier answer");
        }
        return new Trash.Place(deletedAt, cursor.id());
    }
}
