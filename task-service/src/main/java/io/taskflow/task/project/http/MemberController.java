package io.taskflow.task.project.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.etag.ETags;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.change.ChangeMembers;
import io.taskflow.task.project.store.MemberList;
import io.taskflow.task.project.store.ProjectAccess;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{projectId}/members")
@Tag(name = "Members")
class MemberController {
    private final MemberList members;
    private final ProjectAccess access;
    private final ChangeMembers changeMembers;

    MemberController(MemberList members, ProjectAccess access, ChangeMembers changeMembers) {
        this.members = members;
        this.access = access;
        this.changeMembers = changeMembers;
    }

    @GetMapping
    @Operation(summary = "Who belongs to the project")
    Page<MemberView> listMembers(@PathVariable UUID projectId, PageQuery page, CurrentUser user) {
        access.require(projectId, user.id(), ProjectRole.VIEWER);
        String query = "members/" + projectId;
        var rows = members.of(projectId, page.after(query).map(Cursor::id), page.fetchSize());
        return Page.of(rows, page, query, MemberView::of, row -> new Cursor(null, row.userId()));
    }

    @PutMapping("/{userId}")
    @Operation(
            summary = "Let someone in, or change a member's role",
            description =
                    "OWNER needed. If-Match and ETag are the project's: its version grows with each change of a member.")
    @ApiResponse(responseCode = "200", description = "The member, with the project's ETag", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "No such project, or nobody with this id is known")
    @ApiResponse(responseCode = "409", description = "An INBOX cannot be shared; a project always keeps an owner")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    ResponseEntity<MemberView> putMember(
            @PathVariable UUID projectId,
            @PathVariable UUID userId,
            @Valid @RequestBody MemberRole body,
            IfMatch ifMatch,
            CurrentUser user) {
        Project project = changeMembers.put(projectId, userId, body.role(), user.id(), ifMatch::check);
        MemberView member = members.one(projectId, userId)
                .map(MemberView::of)
                .orElseThrow(() -> ProblemException.notFound("member"));
        return ResponseEntity.ok().eTag(ETags.of(project.version())).body(member);
    }

    @DeleteMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a member, or leave",
            description = "OWNER needed to remove others. Open tasks of who left have no assignee afterwards.")
    @ApiResponse(responseCode = "204", description = "Removed")
    @ApiResponse(responseCode = "409", description = "A project always keeps an owner")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    void removeMember(@PathVariable UUID projectId, @PathVariable UUID userId, IfMatch ifMatch, CurrentUser user) {
        changeMembers.remove(projectId, userId, user.id(), ifMatch::check);
    }
}
