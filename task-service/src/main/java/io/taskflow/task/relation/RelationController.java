package io.taskflow.task.relation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.task.RelationType;
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
@RequestMapping("/api/tasks/{taskId}/relations")
@Tag(name = "Relations")
class RelationController {
    private final TaskAccess access;
    private final Relations relations;
    private final RelateTasks relate;

    RelationController(TaskAccess access, Relations relations, RelateTasks relate) {
        this.access = access;
        this.relations = relations;
        this.relate = relate;
    }

    @GetMapping
    @Operation(
            summary = "How the task stands to others",
            description = "To those that the caller may see; the oldest first.")
    Page<RelationView> listRelations(@PathVariable UUID taskId, PageQuery page, CurrentUser user) {
        access.require(taskId, user.id(), ProjectRole.VIEWER);
        String query = "relations/" + taskId + "/" + user.id();
        var rows = relations.of(taskId, user.id(), page.after(query).map(Cursor::id), page.fetchSize());
        return Page.of(rows, page, query, Function.identity(), row -> new Cursor(null, row.id()));
    }

    @PutMapping("/{type}/{otherId}")
    @Operation(
            summary = "Relate the task to another",
            description =
                    "EDITOR needed of the task's project, and to see the other one, which then has the inverse; EDITOR there, too, where that one"
                            + " is to wait. At most 100 for a task, of those that the caller can see.")
    @ApiResponse(responseCode = "201", description = "It is so from now on")
    @ApiResponse(responseCode = "204", description = "It was so before")
    @ApiResponse(responseCode = "400", description = "A task and itself")
    @ApiResponse(
            responseCode = "409",
            description =
                    "The two would block each other, at whatever distance; there are too many; or one of the tasks' projects is archived")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    ResponseEntity<Void> relateTasks(
            @PathVariable UUID taskId, @PathVariable RelationType type, @PathVariable UUID otherId, CurrentUser user) {
        boolean added = relate.relate(taskId, type, otherId, user.id());
        return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.NO_CONTENT)
                .build();
    }

    @DeleteMapping("/{type}/{otherId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Relate them no more",
            description = "EDITOR needed of the task's project, and to see the other one.")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    @ApiResponse(responseCode = "409", description = "One of the tasks' projects is archived")
    void unrelateTasks(
            @PathVariable UUID taskId, @PathVariable RelationType type, @PathVariable UUID otherId, CurrentUser user) {
        relate.separate(taskId, type, otherId, user.id());
    }
}
