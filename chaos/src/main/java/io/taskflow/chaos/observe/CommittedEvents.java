package io.taskflow.chaos.observe;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What PostgreSQL's write-ahead log says was committed to the outboxes, read by logical decoding: the whole truth about which
 * events there must be, also of rows that were published and deleted long ago. What was rolled back does not appear in it.
 *
 * @see <a href="https://www.postgresql.org/docs/18/logicaldecoding.html">PostgreSQL: logical decoding</a>
 */
public record CommittedEvents(Databases databases) {

    /** Slots are the whole server's, so each database's has a name of its own. */
    private static final String SLOT = "chaos_audit_of_";

    private static final int AT_ONCE = 2000;

    /** What has to be set before the server starts. */
    public void enable() {
        databases.execute("postgres", "ALTER SYSTEM SET wal_level = logical");
        databases.execute("postgres", "ALTER SYSTEM SET max_replication_slots = 10");
    }

    /** Remembers from where to read; after this no commit is missed. */
    public void begin() {
        for (String database : Databases.WITH_OUTBOX) {
            databases.execute(
                    database, "SELECT pg_create_logical_replication_slot('" + SLOT + database + "', 'test_decoding')");
        }
    }

    /** The ids of all events that were committed since the last call. */
    public Set<String> take() {
        Set<String> ids = new HashSet<>();
        Databases.WITH_OUTBOX.forEach(database -> take(database, ids));
        return ids;
    }

    private void take(String database, Set<String> ids) {
        List<LoggedChange> changes;
        do {
            changes = databases.list(
                    database,
                    "SELECT left(data, 300), right(data, 300) FROM pg_logical_slot_get_changes('" + SLOT + database
                            + "', NULL, " + AT_ONCE + ", 'include-xids', '0')",
                    row -> new LoggedChange(row.getString(1), row.getString(2)));
            changes.forEach(change -> change.event().ifPresent(ids::add));
        } while (!changes.isEmpty());
    }
}
