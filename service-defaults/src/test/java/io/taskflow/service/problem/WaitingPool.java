package io.taskflow.service.problem;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Waits for a connection as long as a test says: briefly while there is none to be had, and patiently for one that there is. */
final class WaitingPool extends DelegatingDataSource {
    private final HikariDataSource pool;
    private volatile Duration longest = Duration.ofMinutes(1);

    WaitingPool(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    void waits(Duration atMost) {
        longest = atMost;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getHikariPoolMXBean() instanceof HikariPool begun
                ? begun.getConnection(longest.toMillis())
                : pool.getConnection();
    }
}
