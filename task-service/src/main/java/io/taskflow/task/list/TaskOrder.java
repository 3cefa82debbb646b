package io.taskflow.task.list;

import io.taskflow.service.page.Cursor;
import java.util.List;
import java.util.Optional;

/** An order of tasks: by a field, in a direction, then by id in the same direction. Those without a value come last. */
record TaskOrder(TaskSort sort, boolean reversed) {

    /** {@code dueAt} or {@code -dueAt}. Throws a 400 problem for what cannot be sorted by. */
    static TaskOrder parse(String text) {
        boolean reversed = text.startsWith("-");
        return new TaskOrder(TaskSort.of(reversed ? text.substring(1) : text), reversed);
    }

    /** What follows the cursor, in its order. */
    List<Stretch> after(Optional<Cursor> cursor) {
        Stretch valued = new Stretch(this, true, cursor);
        Stretch valueless = new Stretch(this, false, Optional.empty());
        if (!sort.isOptional()) {
            return List.of(valued);
        }
        boolean past = cursor.isPresent() && cursor.get().key() == null;
        return past ? List.of(new Stretch(this, false, cursor)) : List.of(valued, valueless);
    }
}
