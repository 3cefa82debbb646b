package io.taskflow.task.list;

import java.util.Map;
import java.util.UUID;

/** Where lists have the parameters of {@code GET /api/tasks} from that somebody has saved. */
@FunctionalInterface
public interface SavedQueries {
    /** The parameters with all of their values. Throws a 404 problem for none of this person's. */
    Map<String, String[]> of(UUID filterId, UUID ownerId);
}
