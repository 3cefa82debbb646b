package io.taskflow.service.page;

import io.taskflow.service.json.Scalars;
import io.taskflow.service.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code limit} and {@code cursor} parameters as a controller's argument.
 *
 * @param limit 1 to 200, 50 when absent
 * @param cursor as the client sent it, not yet checked
 */
public record PageQuery(int limit, @Nullable String cursor) {
    /** The limit when the client names none. */
    public static final int DEFAULT_LIMIT = 50;

    /** The largest limit. */
    public static final int MAX_LIMIT = 200;

    /** What it is read from. */
    public static final Set<String> PARAMETERS = Set.of("limit", "cursor");

    /** Throws a 400 problem for a limit out of range. */
    public PageQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw badLimit();
        }
    }

    static PageQuery parse(@Nullable String limit, @Nullable String cursor) {
        try {
            return new PageQuery(limit == null ? DEFAULT_LIMIT : Integer.parseInt(Scalars.wholeNumber(limit)), cursor);
        } catch (NumberFormatException notANumber) {
            throw badLimit();
        }
    }

    /** How many rows to read: one more than asked for, to know whether a next page exists. */
    public int fetchSize() {
        return limit + 1;
    }

    /**
     * Where the page before ended, empty for the first page. Throws a 400 problem for a cursor that we did not make, or made
     * for another {@code query}: a text that holds everything which selects and sorts the list.
     */
    public Optional<Cursor> after(String query) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, query));
    }

    private static ProblemException badLimit() {
        return ProblemException.invalid("/limit", "must be a whole number from 1 to " + MAX_LIMIT);
    }
}
