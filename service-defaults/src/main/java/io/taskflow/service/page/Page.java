package io.taskflow.service.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as it is answered.
 *
 * @param items at most {@code limit} of them, in order
 * @param nextCursor what to send as {@code cursor} for the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page out of up to {@link PageQuery#fetchSize()} rows; the surplus row only tells that there is more.
     *
     * @param query the fingerprint text given to {@link PageQuery#after}
     * @param cursor the sort key and id of a row
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageQuery page, String query, Function<R, T> view, Function<R, Cursor> cursor) {
        boolean more = rows.size() > page.limit();
        List<R> kept = more ? rows.subList(0, page.limit()) : rows;
        String next = more ? cursor.apply(kept.getLast()).encode(query) : null;
        return new Page<>(kept.stream().map(view).toList(), next);
    }
}
