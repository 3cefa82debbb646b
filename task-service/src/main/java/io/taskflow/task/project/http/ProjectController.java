package io.taskflow.task.project.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import io.taskflow.task.project.Project;
import io.taskflow.task.project.change.ChangeProject;
import io.taskflow.task.project.change.CreateProject;
import io.taskflow.task.project.change.DeleteProject;
import io.taskflow.task.project.store.Archived;
import io.taskflow.task.project.store.Projects;
import io.taskflow.task.project.store.VisibleProject;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects")
@Tag(name = "Projects")
class ProjectController {
    private final Projects projects;
    private final CreateProject createProject;
    private final ChangeProject changeProject;
    private final DeleteProject deleteProject;
    private final IdempotentRequests idempotent;

    ProjectController(
            Projects projects,
            CreateProject createProject,
            ChangeProject changeProject,
            DeleteProject deleteProject,
            IdempotentRequests idempotent) {
        this.projects = projects;
        this.createProject = createProject;
        this.changeProject = changeProject;
        this.deleteProject = deleteProject;
        this.idempotent = idempotent;
    }

    @PostMapping
    @Operation(summary = "Create a project", description = "The caller becomes its owner.")
    @ApiResponse(responseCode = "201", description = "Created, with Location and ETag", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The key is taken or reserved")
    ResponseEntity<ProjectView> createProject(
            @Valid @RequestBody NewProject body, IdempotencyKey key, CurrentUser user) {
        return idempotent.execute(key, user, "project.create", body, () -> {
            Project project = createProject.create(body.key(), body.fields(), user.id());
            return ResponseEntity.created(URI.create("/api/projects/" + project.id()))
                    .eTag(ETags.of(project.version()))
                    .body(ProjectView.of(project, ProjectRole.OWNER));
        });
    }

    @GetMapping
    @Operation(summary = "The caller's projects", description = "In the order they were created, INBOX among them.")
    Page<ProjectView> listProjects(
            @Parameter(
                            description = "Archived ones: false: without them, true: them alone, any: with them",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"false", "true", "any"},
                                            defaultValue = "false"))
                    @RequestParam(defaultValue = "false")
                    String archived,
            PageQuery page,
            CurrentUser user) {
        Archived which = Archived.parse(archived);
        String query = "projects/" + user.id() + "/" + which;
        var rows = projects.visibleTo(user.id(), which, page.after(query).map(Cursor::id), page.fetchSize());
        return Page.of(
                rows,
                page,
                query,
                row -> ProjectView.of(row.project(), row.role()),
                row -> new Cursor(null, row.project().id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One project")
    ResponseEntity<ProjectView> getProject(@PathVariable UUID id, CurrentUser user) {
        VisibleProject found = projects.visible(id, user.id()).orElseThrow(() -> ProblemException.notFound("project"));
        return answer(found.project(), found.role());
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a project",
            description =
                    "OWNER needed. A patch that changes nothing keeps the version. Of an archived project only archived may change,"
                            + " or all together with archived: false.")
    @ApiResponse(responseCode = "200", description = "The project as it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    @ApiResponse(responseCode = "409", description = "The project is archived, or is an INBOX to be archived")
    ResponseEntity<ProjectView> changeProject(
            @PathVariable UUID id, @RequestBody MergePatch<ProjectPatch> patch, IfMatch ifMatch, CurrentUser user) {
        Project project = changeProject.change(id, user.id(), (current, now) -> {
            ifMatch.check(current.version());
            return patch.applyTo(ProjectPatch.of(current.fields())).fields(current.fields(), now);
        });
        return answer(project, ProjectRole.OWNER);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a project and all its tasks", description = "OWNER needed.")
    @ApiResponse(responseCode = "409", description = "An INBOX cannot be deleted")
    @ApiResponse(responseCode = "403", description = "The caller may see it, but has not the role for this")
    void deleteProject(@PathVariable UUID id, IfMatch ifMatch, CurrentUser user) {
        deleteProject.delete(id, user.id(), ifMatch::check);
    }

    private static ResponseEntity<ProjectView> answer(Project project, ProjectRole role) {
        return ResponseEntity.ok().eTag(ETags.of(project.version())).body(ProjectView.of(project, role));
    }
}
