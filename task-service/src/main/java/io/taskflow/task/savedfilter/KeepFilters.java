package io.taskflow.task.savedfilter;

import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.directory.People;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Keeps, changes and forgets a person's own filters. */
@Service
class KeepFilters {
    private static final int MOST = 100;

    private final SavedFilters filters;
    private final FilterQuery query;
    private final People people;
    private final IdGenerator ids;
    private final Clock clock;

    KeepFilters(SavedFilters filters, FilterQuery query, People people, IdGenerator ids, Clock clock) {
        this.filters = filters;
        this.query = query;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public FilterView keep(NewFilter wanted, UUID owner) {
        ObjectNode checked = query.checked(wanted.query(), owner);
        if (filters.lockAll(owner) >= MOST) {
            throw ProblemException.conflict("You have " + MOST + " filters already. Delete one that you need no more.");
        }
        if (people.isGone(owner)) {
            throw ProblemException.forbidden("This account was deleted.");
        }
        Instant now = clock.instant();
        FilterView filter = new FilterView(ids.next(), wanted.name(), checked, 1, now, now);
        filters.put(filter, owner);
        return filter;
    }

    /** The filter as the edit wants it; nothing is written where nothing changes. {@code versionCheck} may refuse its version. */
    @Transactional
    public FilterView change(UUID id, UUID owner, LongConsumer versionCheck, UnaryOperator<FilterPatch> edit) {
        FilterView before = filters.lock(id, owner);
        versionCheck.accept(before.version());
        FilterPatch wanted = edit.apply(new FilterPatch(before.name(), before.query()));
        ObjectNode checked = query.checked(wanted.query(), owner);
        if (wanted.name().equals(before.name()) && checked.equals(before.query())) {
            return before;
        }
        FilterView after =
                new FilterView(id, wanted.name(), checked, before.version() + 1, before.createdAt(), clock.instant());
        filters.put(after, owner);
        return after;
    }

    /** {@code versionCheck} may refuse its version. */
    @Transactional
    public void forget(UUID id, UUID owner, LongConsumer versionCheck) {
        versionCheck.accept(filters.lock(id, owner).version());
        filters.delete(id);
    }

    /** Those of a person who is gone. */
    @Transactional
    public void forgetAll(UUID owner) {
        filters.lockAll(owner);
        filters.deleteAll(owner);
    }
}
