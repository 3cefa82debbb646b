package io.taskflow.task.list;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.security.CurrentUser;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks")
class TaskListController {
    private final TaskSearch search;

    TaskListController(TaskSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(
            summary = "Tasks of the caller's projects",
            description = "Tasks without the value that the list is sorted by come last, in either direction."
                    + " A filter never finds what lacks the value asked for; none asks for that."
                    + " Filters that contradict each other find nothing.")
    Page<TaskSnapshot> list(
            @ParameterObject TaskFilter parameters,
            @Parameter(description = "createdAt, updatedAt, dueAt, priority or position; - in front for descending")
                    @RequestParam(defaultValue = "-createdAt")
                    String sort,
            PageQuery page,
            WebRequest request,
            CurrentUser user) {
        TaskFilter filter = parameters.asSent(request::getParameterValues);
        TaskOrder order = TaskOrder.parse(sort);
        String query = "tasks/" + user.id() + "/" + filter + "/" + order;
        var rows = search.find(user.id(), filter, order, page.after(query), page.fetchSize());
        return Page.of(rows, page, query, Function.identity(), order.sort()::cursorAt);
    }
}
