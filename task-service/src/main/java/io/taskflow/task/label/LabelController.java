package io.taskflow.task.label;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.task.project.store.ProjectAccess;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{projectId}/labels")
@Tag(name = "Projects")
class LabelController {
    private final Labels labels;
    private final ProjectAccess access;

    LabelController(Labels labels, ProjectAccess access) {
        this.labels = labels;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "The project's labels",
            description =
                    "Those that a task has, be it closed, in alphabetical order by code point, whatever their case.")
    Page<LabelView> listLabels(@PathVariable UUID projectId, PageQuery page, CurrentUser user) {
        access.require(projectId, user.id(), ProjectRole.VIEWER);
        String query = "labels/" + projectId;
        var rows = labels.of(projectId, page.after(query).map(Cursor::key).orElse(null), page.fetchSize());
        return Page.of(rows, page, query, Labels.Row::view, row -> new Cursor(row.key(), projectId));
    }
}
