package io.taskflow.auth.follow;

import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.follow.event.Position;
import io.taskflow.auth.lookup.Lookups;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Notes everybody for a look, some at a time: at the first start, and after a time so long that events may have been forgotten. */
@Service
class Sweep {
    private static final int PART = 100;

    /** Accounts that go meanwhile move the others up. */
    private static final int OVERLAP = 10;

    private static final int FEW = 50;

    private final Accounts accounts;
    private final Lookups lookups;

    Sweep(Accounts accounts, Lookups lookups) {
        this.accounts = accounts;
        this.lookups = lookups;
    }

    /** The next ones, once there is hardly anything else to look up. */
    Position goOn(Position position) {
        Integer from = position.sweep();
        if (from == null || lookups.size() > FEW) {
            return position;
        }
        List<UUID> people = accounts.ids(from, PART);
        lookups.noteAll(people);
        return position.swept(people.size() < PART ? null : from + PART - OVERLAP);
    }
}
