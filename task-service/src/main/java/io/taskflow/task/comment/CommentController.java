package io.taskflow.task.comment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.contracts.comment.CommentSnapshot;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.etag.ETags;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.idempotency.IdempotentRequests;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.task.task.TaskAccess;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/{taskId}/comments")
@Tag(name = "Comments")
class CommentController {
    private final TaskAccess access;
    private final Comments comments;
    private final WriteComment write;
    private final IdempotentRequests idempotent;

    CommentController(TaskAccess access, Comments comments, WriteComment write, IdempotentRequests idempotent) {
        this.access = access;
        this.comments = comments;
        this.write = write;
        this.idempotent = idempotent;
    }

    @GetMapping
    @Operation(summary = "What was said about the task", description = "The oldest first.")
    Page<CommentSnapshot> listComments(@PathVariable UUID taskId, PageQuery page, CurrentUser user) {
        access.require(taskId, user.id(), ProjectRole.VIEWER);
        String query = "comments/" + taskId;
        var rows = comments.of(taskId, page.after(query).map(Cursor::id), page.fetchSize());
        return Page.of(
                rows,
                page,
                query,
                Comment::snapshot,
                row -> new Cursor(null, row.snapshot().id()));
    }

    @PostMapping
    @Operation(
            summary = "Comment on a task",
            description = "EDITOR needed. Tells the members whom it names with an @, and moves no version of the task.")
    @ApiResponse(responseCode = "201", description = "Created, with Location and ETag", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    @ApiResponse(
            responseCode = "409",
            description = "A request with this Idempotency-Key is still running; the project is archived")
    ResponseEntity<CommentSnapshot> createComment(
            @PathVariable UUID taskId, @Valid @RequestBody CommentText body, IdempotencyKey key, CurrentUser user) {
        return idempotent.execute(key, user, "comment.create/" + taskId, body, () -> {
            CommentSnapshot comment = write.write(taskId, body.text(), user.id());
            return ResponseEntity.created(URI.create("/api/tasks/" + taskId + "/comments/" + comment.id()))
                    .eTag(ETags.of(comment.version()))
                    .body(comment);
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "One comment")
    ResponseEntity<CommentSnapshot> getComment(@PathVariable UUID taskId, @PathVariable UUID id, CurrentUser user) {
        access.require(taskId, user.id(), ProjectRole.VIEWER);
        return answer(comments.find(taskId, id)
                .orElseThrow(() -> ProblemException.notFound("comment"))
                .snapshot());
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change what a comment says",
            description =
                    "Its author's alone. Only who was not named before is told. A patch that changes nothing keeps the version.")
    @ApiResponse(responseCode = "200", description = "The comment as it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "412", description = "If-Match names another version; ETag has the current one")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    @ApiResponse(responseCode = "409", description = "The project is archived")
    ResponseEntity<CommentSnapshot> changeComment(
            @PathVariable UUID taskId,
            @PathVariable UUID id,
            @RequestBody MergePatch<CommentText> patch,
            IfMatch ifMatch,
            CurrentUser user) {
        return answer(write.edit(taskId, id, ifMatch::check, patch::applyTo, user.id()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a comment",
            description = "Its author's, or an OWNER's of the project. It is gone for good.")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    @ApiResponse(responseCode = "409", description = "The project is archived")
    void deleteComment(@PathVariable UUID taskId, @PathVariable UUID id, IfMatch ifMatch, CurrentUser user) {
        write.delete(taskId, id, ifMatch::check, user.id());
    }

    private static ResponseEntity<CommentSnapshot> answer(CommentSnapshot comment) {
        return ResponseEntity.ok().eTag(ETags.of(comment.version())).body(comment);
    }
}
