package io.taskflow.service.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes rows that were kept for long enough, each portion in a transaction of its own, so that no lock is held for long. */
public final class Expiry {
    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Of the rows of this database, by this clock. */
    public Expiry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Runs the statement until it finds nothing more.
     *
     * @param deletion deletes at most {@code :portion} rows that are older than {@code :before}
     * @param kept how long rows are kept
     */
    public void delete(String deletion, Duration kept) {
        int deleted;
        do {
            deleted = jdbc.sql(deletion)
                    .param("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                    .param("portion", PORTION)
                    .update();
        } while (deleted > 0);
    }
}
