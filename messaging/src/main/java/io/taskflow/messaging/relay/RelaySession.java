package io.taskflow.messaging.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One database session that holds a relay's locks and asks all its questions, so that it cannot read rows after its locks
 * are gone. A killed instance frees its shards with its connection; one whose machine is cut off frees them when the
 * database notices, within half a minute.
 */
final class RelaySession implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RelaySession.class);
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

    /**
     * The table is empty or huge, and its statistics are never those of now: an index is always right. A delete that a crash of
     * the database undoes is an event published again, which is promised to nobody not to happen: it need not wait for the disk.
     */
    private static final String SETTINGS = """
            set enable_seqscan = off; set synchronous_commit = off; set tcp_keepalives_idle = 10;
            set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3""";

    private static final String AS_BEFORE = """
            reset enable_seqscan; reset synchronous_commit; reset tcp_keepalives_idle;
            reset tcp_keepalives_interval; reset tcp_keepalives_count""";

    private final Connection connection;
    private final JdbcClient jdbc;
    private final ShardLocks locks;
    private final OutboxRows rows;

    RelaySession(DataSource pool) throws SQLException {
        connection = pool.getConnection();
        connection.setAutoCommit(true);
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_STATEMENT.toMillis()));
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql(SETTINGS).update();
        locks = new ShardLocks(jdbc);
        rows = new OutboxRows(jdbc);
    }

    ShardLocks locks() {
        return locks;
    }

    OutboxRows rows() {
        return rows;
    }

    /** Gives the connection back without locks; one that cannot say that it has none is thrown away. */
    @Override
    public void close() throws SQLException {
        try {
            jdbc.sql("select pg_advisory_unlock_all()")
                    .query((row, number) -> true)
                    .single();
            jdbc.sql(AS_BEFORE).update();
        } catch (RuntimeException e) {
            log.atDebug().setCause(e).log("The relay's session is thrown away");
            connection.abort(Runnable::run);
        } finally {
            connection.close();
        }
    }

    static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    static int[] ints(List<Integer> shards) {
        return shards.stream().mapToInt(Integer::intValue).toArray();
    }
}
