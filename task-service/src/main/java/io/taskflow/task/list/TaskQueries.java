package io.taskflow.task.list;

import io.taskflow.service.http.ParameterBinder;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The parameters of a list, sent or saved: one way to read them. */
@Component
public class TaskQueries {
    /** What a list is sorted by where nobody says. */
    static final String NEWEST = "-createdAt";

    private static final String SORT = "sort";

    private final ParameterBinder binder;

    TaskQueries(ParameterBinder binder) {
        this.binder = binder;
    }

    /** Which tasks, in which order. */
    record TaskQuery(TaskFilter filter, String sort) {}

    /** The names of the parameters that can be saved. */
    public List<String> names() {
        return Stream.concat(
                        Arrays.stream(TaskFilter.class.getRecordComponents()).map(RecordComponent::getName),
                        Stream.of(SORT))
                .sorted()
                .toList();
    }

    /** Throws a 400 problem with the pointers {@code /name} of those that a list of this person's tasks would refuse. */
    public void check(Map<String, String[]> parameters, UUID caller) {
        TaskQuery query = read(parameters);
        query.filter().assignees(caller);
        query.filter().priorities();
        query.filter().parents();
        RelevantTasks.checkOrder(query);
    }

    /** The saved parameters with those sent beside, which replace what has the same name. */
    TaskQuery read(Map<String, String[]> saved, Map<String, String[]> sent) {
        Map<String, String[]> all = new HashMap<>(saved);
        all.putAll(sent);
        return read(all);
    }

    private TaskQuery read(Map<String, String[]> parameters) {
        TaskFilter filter = binder.bind(TaskFilter.class, parameters).asSent(parameters::get);
        String[] sort = parameters.get(SORT);
        return new TaskQuery(filter, sort == null ? NEWEST : String.join(",", sort));
    }
}
