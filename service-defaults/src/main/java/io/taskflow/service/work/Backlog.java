package io.taskflow.service.work;

import java.util.List;

/** Work of one kind that waits in a table. Its methods open the transactions that they need. */
public interface Backlog<T> {

    /** Takes at most {@code limit} items that are due. They come back by themselves, by a lease, should the taker die. */
    List<T> take(int limit);

    /** Does the work, and ends the items in the transaction of their effect. Throwing must leave no effect of any of them. */
    void work(List<T> items);

    /** Puts an item whose work has failed back for later, or gives it up. */
    void failed(T item, Throwable failure);

    /** What waits and what was given up, for the metrics. */
    BacklogSize size();
}
