package io.taskflow.task.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.task.task.TaskAccess;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/{taskId}/activity")
@Tag(name = "Activity")
class ActivityController {
    private final TaskAccess access;
    private final Activities activities;

    ActivityController(TaskAccess access, Activities activities) {
        this.access = access;
        this.activities = activities;
    }

    @GetMapping
    @Operation(
            summary = "Who changed what of the task, and when",
            description = "The newest first; the last one says who created it.")
    Page<Activity> listActivity(@PathVariable UUID taskId, PageQuery page, CurrentUser user) {
        access.require(taskId, user.id(), ProjectRole.VIEWER);
        String query = "activity/" + taskId;
        long before = page.after(query).map(Cursor::number).orElse(Long.MAX_VALUE);
        var rows = activities.of(taskId, before, page.fetchSize());
        return Page.of(rows, page, query, Function.identity(), row -> Cursor.of(row.version(), taskId));
    }
}
