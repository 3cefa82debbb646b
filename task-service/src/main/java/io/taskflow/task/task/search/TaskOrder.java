package io.taskflow.task.task.search;

import io.taskflow.service.page.Cursor;

/** An order of tasks: by a field, in a direction, then by id in the same direction. */
record TaskOrder(TaskSort sort, boolean reversed) {

    /** {@code dueAt} or {@code -dueAt}. Throws a 400 problem for what cannot be sorted by. */
    static TaskOrder parse(String text) {
        boolean reversed = text.startsWith("-");
        return new TaskOrder(TaskSort.of(reversed ? text.substring(1) : text), reversed);
    }

    String orderBy() {
        String direction = reversed ? " desc" : " asc";
        return sort.expression(reversed) + direction + ", t.id" + direction;
    }

    /** The condition for what comes after {@code :boundary} and {@code :boundaryId}. */
    String after() {
        String comparison = reversed ? "<" : ">";
        return "(%s, t.id) %s (cast(:boundary as %s), :boundaryId)"
                .formatted(sort.expression(reversed), comparison, sort.sqlType());
    }

    String boundary(Cursor cursor) {
        return sort.boundary(cursor, reversed);
    }
}
