package io.taskflow.operations.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All dead letters, open and decided. */
@Repository
public class DeadLetters {

    private static final String LISTED = """
            SELECT id, place, queue, type, message_id, source, sender, subject, reason, exception, attempts, first_failure,
              last_failure, trace_id, size, state, resolved_at, resolved_by
            FROM dead_letter
            """;

    private static final String MATCHING = "state = :state AND " + Filter.SQL;

    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many match, and when the oldest of them was given up. */
    record Summary(int count, @Nullable Instant oldest) {}

    /** Those that came before a place, the newest first. */
    List<DeadLetter> before(long place, State state, Filter filter, int limit) {
        return jdbc.sql(LISTED + "WHERE place < :place AND " + MATCHING + " ORDER BY place DESC LIMIT :limit")
                .param("place", place)
                .param("state", state.name())
                .params(filter.parameters())
                .param("limit", limit)
                .query(LetterRows::listed)
                .list();
    }

    Summary summary(State state, Filter filter) {
        return jdbc.sql("SELECT count(*) AS count, min(last_failure) AS oldest FROM dead_letter WHERE " + MATCHING)
                .param("state", state.name())
                .params(filter.parameters())
                .query((row, number) -> new Summary(row.getInt("count"), LetterRows.instant(row, "oldest")))
                .single();
    }

    /** What each queue has open. */
    public List<Depth> depths() {
        return jdbc.sql("""
                SELECT queue, count(*) AS letters, sum(size) AS bytes, min(last_failure) AS oldest
                FROM dead_letter WHERE state = 'OPEN' GROUP BY queue""")
                .query((row, number) -> new Depth(
                        row.getString("queue"),
                        row.getLong("letters"),
                        row.getLong("bytes"),
                        Objects.requireNonNull(LetterRows.instant(row, "oldest"))))
                .list();
    }

    /** One with what is in it. */
    public Optional<DeadLetter> find(UUID id) {
        return jdbc.sql("SELECT *, substring(body FROM 1 FOR :longest) AS beginning FROM dead_letter WHERE id = :id")
                .param("longest", Content.LONGEST_BODY)
                .param("id", id)
                .query(LetterRows::whole)
                .optional();
    }

    /** The message as it came, if nobody has decided on it. */
    public Optional<Original> original(UUID id) {
        return jdbc.sql("SELECT * FROM dead_letter WHERE id = :id AND state = 'OPEN'")
                .param("id", id)
                .query(DeadLetters::original)
                .optional();
    }

    private static Original original(ResultSet row, int number) throws SQLException {
        return new Original(
                row.getString("queue"),
                row.getString("sender"),
                row.getString("routing_key"),
                LetterRows.headers(row),
                row.getBytes("body"));
    }

    /** Every death of this message, decided or not, the first one first. */
    public List<DeadLetter> ofMessage(String messageId) {
        return jdbc.sql(LISTED + "WHERE message_id = :id ORDER BY place LIMIT 100")
                .param("id", messageId)
                .query(LetterRows::listed)
                .list();
    }

    /** Ids of all open ones that match, the oldest first. */
    public List<UUID> open(Filter filter) {
        return jdbc.sql("SELECT id FROM dead_letter WHERE " + MATCHING + " ORDER BY place")
                .param("state", State.OPEN.name())
                .params(filter.parameters())
                .query((row, number) -> UUID.fromString(row.getString("id")))
                .list();
    }

    /** Notes a decision; false if somebody else has made one before. */
    public boolean resolve(UUID id, State state, String by, Instant at) {
        return jdbc.sql("""
                UPDATE dead_letter SET state = :state, resolved_by = :by, resolved_at = :at
                WHERE id = :id AND state = 'OPEN'""")
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Gives up all open ones that match; says how many. */
    public int discard(Filter filter, String by, Instant at) {
        return jdbc.sql("UPDATE dead_letter SET state = 'DISCARDED', resolved_by = :by, resolved_at = :at WHERE "
                        + MATCHING)
                .param("state", State.OPEN.name())
                .params(filter.parameters())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
