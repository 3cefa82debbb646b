package io.taskflow.task.bulk.done;

import io.taskflow.service.problem.DataProblems;
import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.Problems;
import io.taskflow.task.project.ProjectRuleException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets one operation fail without the others: its problem is its result. */
@Component
public class Results {
    /** Where in a bulk call its operations stand. */
    public static final String OPERATIONS = "/operations/";

    /** How long one call works on its operations: the gateway waits for thirty seconds. */
    public static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Logger log = LoggerFactory.getLogger(Results.class);

    private final Problems problems;

    Results(Problems problems) {
        this.problems = problems;
    }

    /** What the work says, or the problem that ended it; {@code base} is where in the request stands what the pointers of a single call lead into. */
    public BulkResult of(String base, Supplier<BulkResult> work) {
        try {
            return work.get();
        } catch (ProblemException problem) {
            return of(base, problem);
        } catch (ProjectRuleException rule) {
            return of(base, ProblemException.conflict(String.valueOf(rule.getMessage())));
        } catch (DataAccessException | TransactionException failure) {
            return of(base, DataProblems.of(failure));
        } catch (RuntimeException fault) { // ours: the others are done nevertheless
            log.atError().setCause(fault).addKeyValue("operation", base).log("An operation of a bulk call failed");
            return of(base, ProblemException.internal());
        }
    }

    /** The result of what was not done. */
    public BulkResult of(String base, ProblemException problem) {
        List<InvalidField> errors = problem.errors().stream()
                .map(error -> error.pointer().startsWith(OPERATIONS)
                        ? error
                        : new InvalidField(base + error.pointer(), error.message()))
                .toList();
        return BulkResult.of(problems.of(
                new ProblemException(problem.kind(), problem.detail(), errors, problem.headers(), problem.getCause())));
    }
}
