package io.taskflow.benchmarks.limit;

import io.taskflow.benchmarks.measure.DatabaseAccess;
import io.taskflow.local.StackException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * JDBC alone: one operation's statements, prepared, in one transaction, one after another on a few connections.
 *
 * @param databases of the measured system
 * @param work what to do
 */
public record BareStatements(DatabaseAccess databases, BareWork work) {

    private static final int CONNECTIONS = 4;

    /** Runs for so long; returns how many transactions were committed. */
    public long run(Duration length) {
        List<UUID> ids = databases.texts(BareTables.DATABASE, work.ids()).stream()
                .map(UUID::fromString)
                .toList();
        long end = System.nanoTime() + length.toNanos();
        try (var executor = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Long>> counts = IntStream.range(0, CONNECTIONS)
                    .mapToObj(first -> executor.submit(() -> until(end, ids, first)))
                    .toList();
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all;
        } catch (ExecutionException failed) {
            throw new StackException("The bare statements failed: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", interrupted);
        }
    }

    private long until(long end, List<UUID> ids, int first) throws SQLException {
        try (Connection connection = databases.connect(BareTables.DATABASE)) {
            connection.setAutoCommit(work.statements().size() == 1);
            List<Step> steps = new ArrayList<>();
            for (String sql : work.statements()) {
                steps.add(new Step(connection.prepareStatement(sql), sql.contains("?")));
            }
            long done = 0;
            for (int i = first; System.nanoTime() < end; i += CONNECTIONS) {
                for (Step step : steps) {
                    step.execute(ids.get(i % ids.size()));
                }
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
                done++;
            }
            return done;
        }
    }

    private record Step(PreparedStatement statement, boolean takesId) {

        void execute(UUID id) throws SQLException {
            if (takesId) {
                statement.setObject(1, id);
            }
            statement.execute();
        }
    }
}
