package io.taskflow.task.list;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.task.list.TaskQueries.TaskQuery;
import io.taskflow.task.subtask.Include;
import io.taskflow.task.subtask.TaskView;
import java.util.Optional;
import java.util.UUID;
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
    private final TaskSearch search;
    private final RelevantTasks relevant;
    private final TaskQueries queries;
    private final SavedQueries saved;

    TaskListController(TaskSearch search, RelevantTasks relevant, TaskQueries queries, SavedQueries saved) {
        this.search = search;
        this.relevant = relevant;
        this.queries = queries;
        this.saved = saved;
    }

    @GetMapping
    @Operation(
            summary = "Tasks of the caller's projects",
            description = "Tasks without the value that the list is sorted by come last, in either direction."
                    + " A filter never finds what lacks the value asked for; none asks for that."
                    + " Filters that contradict each other find nothing.")
    Page<TaskView> listTasks(
            @ParameterObject TaskFilter parameters,
            @Parameter(
                            description =
                                    "- in front for descending. dueAt: dueOn counts as the end of its day in UTC. relevance, for q: what fits best first",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "createdAt",
                                                "-createdAt",
                                                "updatedAt",
                                                "-updatedAt",
                                                "dueAt",
                                                "-dueAt",
                                                "priority",
                                                "-priority",
                                                "position",
                                                "-position",
                                                RelevantTasks.ORDER
                                            },
                                            defaultValue = TaskQueries.NEWEST))
                    @RequestParam(defaultValue = TaskQueries.NEWEST)
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
            @Parameter(
                            description = Include.DESCRIPTION,
                            schema = @Schema(type = "string", allowableValues = Include.SUBTASKS))
                    @RequestParam(required = false)
                    @Nullable
                    String include,
            @Parameter(
                            description =
                                    "A saved filter's id: its parameters hold, too. One that is sent beside them replaces the filter's of the same name")
                    @RequestParam(required = false)
                    @Nullable
                    UUID filter,
            PageQuery page,
            WebRequest request,
            CurrentUser user) {
        if (view != null && !view.equals("full")) {
            throw ProblemException.invalid("/view", "must be one of full, card");
        }
        View shape = new View(true, Include.subtasks(include));
        return page(query(parameters, sort, filter, request, user), page, user, shape, TaskCard::whole);
    }

    @GetMapping(params = "view=card")
    @Hidden
    Page<TaskCard> listTaskCards(
            @ParameterObject TaskFilter parameters,
            @RequestParam(defaultValue = TaskQueries.NEWEST) String sort,
            @RequestParam(required = false) @Nullable String include,
            @RequestParam(required = false) @Nullable UUID filter,
            PageQuery page,
            WebRequest request,
            CurrentUser user) {
        View shape = new View(false, Include.subtasks(include));
        return page(query(parameters, sort, filter, request, user), page, user, shape, Function.identity());
    }

    private TaskQuery query(TaskFilter sent, String sort, @Nullable UUID filter, WebRequest request, CurrentUser user) {
        return filter == null
                ? new TaskQuery(sent.asSent(request::getParameterValues), sort)
                : queries.read(saved.of(filter, user.id()), request.getParameterMap());
    }

    private <T> Page<T> page(
            TaskQuery query, PageQuery page, CurrentUser user, View view, Function<TaskCard, T> shown) {
        RelevantTasks.checkOrder(query);
        String fingerprint = "tasks/" + user.id() + "/" + query.filter() + "/" + query.sort();
        Optional<Cursor> after = page.after(fingerprint);
        if (query.sort().equals(RelevantTasks.ORDER)) {
            var rows = relevant.find(user.id(), query.filter(), after, page.fetchSize(), view);
            return Page.of(rows, page, fingerprint, row -> shown.apply(row.card()), RelevantTasks.Ranked::cursor);
        }
        TaskOrder order = TaskOrder.parse(query.sort());
        var rows = search.find(user.id(), query.filter(), order, after, page.fetchSize(), view);
        return Page.of(rows, page, fingerprint, shown, row -> order.sort().cursorAt(row.task()));
    }
}
