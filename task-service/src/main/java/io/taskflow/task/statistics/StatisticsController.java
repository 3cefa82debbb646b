package io.taskflow.task.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tasks")
class StatisticsController {
    private static final int MOST_WEEKS = 53;

    private final CountTasks count;

    StatisticsController(CountTasks count) {
        this.count = count;
    }

    @GetMapping("/api/tasks/statistics")
    @Operation(
            summary = "How the work stands",
            description =
                    "Of the tasks that the caller may see, archived projects apart: what is open, overdue and was completed.")
    TaskStatistics countTasks(
            @Parameter(description = "Of this project alone; all zero where the caller may not see it")
                    @RequestParam(required = false)
                    @Nullable
                    UUID projectId,
            @Parameter(
                            description = "How many weeks, this one included",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "53",
                                            defaultValue = "12"))
                    @RequestParam(defaultValue = "12")
                    int weeks,
            CurrentUser user) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw ProblemException.invalid("/weeks", "must be from 1 to " + MOST_WEEKS);
        }
        return count.count(user.id(), projectId, weeks);
    }
}
