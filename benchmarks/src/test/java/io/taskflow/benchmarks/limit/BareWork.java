package io.taskflow.benchmarks.limit;

import java.util.List;

/**
 * The statements of one operation.
 *
 * @param ids question for what the statements may be about
 * @param statements of one transaction, each with at most one parameter, one of the ids
 */
public record BareWork(String ids, List<String> statements) {

    private static final String TASKS = "select id from bench.task where number < 1000000";
    private static final String PROJECTS = "select id from public.project";

    static BareWork onTasks(String... statements) {
        return new BareWork(TASKS, List.of(statements));
    }

    static BareWork onProjects(String... statements) {
        return new BareWork(PROJECTS, List.of(statements));
    }
}
