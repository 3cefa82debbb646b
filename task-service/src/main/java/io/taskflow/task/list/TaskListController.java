package io.taskflow.task.list;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.task.subtask.Include;
import io.taskflow.task.subtask.TaskView;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private static final String NEWEST = "-createdAt";

    private final TaskSearch search;
    private final RelevantTasks relevant;

    TaskListController(TaskSearch search, RelevantTasks relevant) {
        this.search = search;
        this.relevant = relevant;
    }

    @GetMapping
    @Operation(
            summary = "Tasks of the caller's projects",
            description = "Tasks without the value that the list is sorted by come last, in either direction."
                    + " A filter never finds what lacks the value asked for; none asks for that."
                    + " Filters that contradict each other find nothing.")
    Page<TaskView> list(
            @ParameterObject TaskFilter parameters,
            @Parameter(
                            description =
                                    "createdAt, updatedAt, dueAt (dueOn counts as the end of its day in UTC), priority or position; - in front for descending. relevance, for q: what fits best first")
                    @RequestParam(defaultValue = NEWEST)
                    String sort,
            @Parameter(
                            description = "card: without description, but with hasDescription",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"full", "card"},
                                            defaultValue = "full"))
                    @RequestParam(required = false)
                    @Nullable
                    String view,
            @Parameter(description = Include.DESCRIPTION) @RequestParam(required = false) @Nullable String include,
            PageQuery page,
            WebRequest request,
            CurrentUser user) {
        if (view != null && !view.equals("full")) {
            throw ProblemException.invalid("/view", "must be one of full, card");
        }
        TaskFilter filter = parameters.asSent(request::getParameterValues);
        return page(filter, sort, page, user, new View(true, Include.subtasks(include)), TaskCard::whole);
    }

    @GetMapping(params = "view=card")
    @Hidden
    Page<TaskCard> cards(
            TaskFilter parameters,
            @RequestParam(defaultValue = NEWEST) String sort,
            @RequestParam(required = false) @Nullable String include,
            PageQuery page,
            WebRequest request,
            CurrentUser user) {
        TaskFilter filter = parameters.asSent(request::getParameterValues);
        return page(filter, sort, page, user, new View(false, Include.subtasks(include)), Function.identity());
    }

    private <T> Page<T> page(
            TaskFilter filter, String sort, PageQuery page, CurrentUser user, View view, Function<TaskCard, T> shown) {
        if (sort.equals(RelevantTasks.ORDER)) {
            return relevant(filter, page, user, view, shown);
        }
        TaskOrder order = TaskOrder.parse(sort);
        String query = "tasks/" + user.id() + "/" + filter + "/" + order;
        var rows = search.find(user.id(), filter, order, page.after(query), page.fetchSize(), view);
        return Page.of(rows, page, query, shown, row -> order.sort().cursorAt(row.task()));
    }

    private <T> Page<T> relevant(
            TaskFilter filter, PageQuery page, CurrentUser user, View view, Function<TaskCard, T> shown) {
        if (filter.q() == null) {
            throw ProblemException.invalid("/sort", "needs a q: relevance tells how well its words are found");
        }
        String query = "tasks/" + user.id() + "/" + filter + "/" + RelevantTasks.ORDER;
        var rows = relevant.find(user.id(), filter, page.after(query), page.fetchSize(), view);
        return Page.of(rows, page, query, row -> shown.apply(row.card()), RelevantTasks.Ranked::cursor);
    }
}
