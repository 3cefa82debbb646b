package io.taskflow.task.project.http;

import io.taskflow.service.problem.Problem;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.Problems;
import io.taskflow.task.project.ProjectRuleException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A rule of the domain that says no is a 409, in the rule's own words. */
@RestControllerAdvice
@Order(0)
class ProjectProblems {
    private final Problems problems;

    ProjectProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(ProjectRuleException rule) {
        String why = rule.getMessage() == null ? "" : rule.getMessage();
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(ProblemException.conflict(why)));
    }
}
