package io.taskflow.seed;

import io.taskflow.demo.Person;
import io.taskflow.local.StackException;
import io.taskflow.local.command.Console;
import io.taskflow.local.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Fills a running system. */
public final class Seed {
    private static final String DATABASE = "task_service";
    /** How many tasks are in one transaction, and in memory. */
    private static final int PORTION = 2_000;

    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    private final PostgresServer postgres;
    private final Console console;
    private final Clock clock;

    /** Fills this server's database of task-service. */
    public Seed(PostgresServer postgres, Console console, Clock clock) {
        this.postgres = postgres;
        this.console = console;
        this.clock = clock;
    }

    /**
     * Makes projects of the owner, which the editor is a member of, and their tasks.
     *
     * @param login logs the owner in, as often as the tokens expire
     * @param seed the same makes the same texts and histories
     * @param compare also writes the same rows by a plain COPY, and says how fast that is
     */
    public void fill(Supplier<Person> login, Person editor, int tasks, int projects, long seed, boolean compare) {
        var made = new SeededProjects(login, editor.id(), console).make(projects);
        List<UUID> people = List.of(UUID.fromString(login.get().id()), UUID.fromString(editor.id()));
        try (Connection connection = connect()) {
            var tables = new TaskTables(connection);
            if (compare) {
                tables.makePlain();
            }
            try {
                fill(tables, made, people, tasks, seed, compare);
            } finally {
                tables.dropPlain();
            }
            tables.analyze();
        } catch (SQLException cannot) {
            throw new StackException("The tasks could not be written: " + cannot.getMessage(), cannot);
        }
    }

    private void fill(
            TaskTables tables, List<SeededProject> projects, List<UUID> people, int tasks, long seed, boolean compare)
            throws SQLException {
        var pace = new Pace(console, tasks);
        Instant now = clock.instant();
        for (int i = 0; i < projects.size(); i++) {
            SeededProject project = projects.get(i);
            int share = (int) ((long) tasks * (i + 1) / projects.size() - (long) tasks * i / projects.size());
            var history = new History(project, people, share, RANDOM.create(seed + i), now);
            for (int left = share; left > 0; left -= PORTION) {
                int some = Math.min(left, PORTION);
                Rows rows = tables.add(project.id(), some, history);
                pace.wrote(some);
                if (compare) {
                    copyPlainly(tables, rows, project, some, pace);
                }
            }
        }
        pace.end();
    }

    private static void copyPlainly(TaskTables tables, Rows rows, SeededProject project, int tasks, Pace pace)
            throws SQLException {
        long aside = System.nanoTime();
        byte[] texts = tables.searchTexts(project.id(), tasks);
        long begin = System.nanoTime();
        tables.copyPlainly(rows, texts);
        long end = System.nanoTime();
        pace.wrotePlainly(end - begin, end - aside);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.url(DATABASE) + "?connectTimeout=5&socketTimeout=300&ApplicationName=seed",
                PostgresServer.SUPERUSER,
                postgres.superuserPassword());
    }
}
