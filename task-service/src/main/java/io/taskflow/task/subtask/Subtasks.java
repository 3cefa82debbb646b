package io.taskflow.task.subtask;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How far the tasks directly under a task are; deleted and cancelled ones do not count.
 *
 * @param done how many are DONE
 * @param total how many there are
 */
public record Subtasks(long done, long total) {
    private static final String COUNTED = """
            (select array[count(*) filter (where s.status = 'DONE'), count(*)] from task s
             where s.parent_id = t.id and s.deleted_at is null and s.status <> 'CANCELLED')""";

    /** A column of {@code task t} for {@link #read}; one that counts nothing where they are not wanted. */
    public static String column(boolean wanted) {
        return (wanted ? COUNTED : "cast(null as bigint[])") + " as subtasks";
    }

    /** Those of a row with {@link #column}; null where they were not wanted. */
    public static @Nullable Subtasks read(ResultSet row) throws SQLException {
        Array counted = row.getArray("subtasks");
        if (counted == null) {
            return null;
        }
        Long[] counts = (Long[]) counted.getArray();
        return new Subtasks(counts[0], counts[1]);
    }
}
