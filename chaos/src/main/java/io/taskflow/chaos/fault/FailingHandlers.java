package io.taskflow.chaos.fault;

import io.taskflow.chaos.observe.Databases;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.StackException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Lets the consumers' handlers throw for a moment: a trigger in their own database refuses the row that is the effect. The programs
 * are those of production; only their database says no.
 */
final class FailingHandlers {

    /**
     * Well below the sum of the retries' delays (7.5 s), so that an innocent event never ends among the dead letters. It is part of the
     * trigger, since nobody can take that out again while the database is down.
     */
    private static final Duration MOMENT = Duration.ofMillis(1500);

    private static final Duration TO_MEND = Duration.ofMinutes(3);
    private static final List<Table> EFFECTS = List.of(
            new Table("notification_service", "notification"),
            new Table("suggestion_service", "suggestion_job"),
            new Table("suggestion_service", "task"),
            new Table("task_service", "task_suggestion"));

    private record Table(String database, String name) {}

    private final Databases databases;
    private final RunLog log;
    private final Random random;

    FailingHandlers(Databases databases, RunLog log, Random random) {
        this.databases = databases;
        this.log = log;
        this.random = random;
    }

    /** Makes the function that the triggers call; once, while all is well. */
    void prepare() {
        for (String database : Databases.WITH_OUTBOX) {
            databases.execute(database, """
                    CREATE OR REPLACE FUNCTION public.chaos_fault() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN RAISE EXCEPTION 'chaos: this row is refused for a moment'; END $$""");
        }
    }

    void fail() {
        Table table = EFFECTS.get(random.nextInt(EFFECTS.size()));
        try {
            databases.execute(table.database(), """
                    SET lock_timeout = '1s';
                    DO $$ BEGIN EXECUTE format('CREATE TRIGGER chaos_fault BEFORE INSERT ON public.%s FOR EACH ROW
                        WHEN (clock_timestamp() < %%L::timestamptz) EXECUTE FUNCTION public.chaos_fault()',
                        clock_timestamp() + interval '%d ms'); END $$""".formatted(table.name(), MOMENT.toMillis()));
        } catch (StackException away) {
            log.count("faults that met a dead database");
            mend(table); // its commit may have gone through all the same
            return;
        }
        log.count("moments in which a handler throws");
        Span.pass(MOMENT);
        mend(table);
    }

    private void mend(Table table) {
        Span patience = Span.of(TO_MEND);
        boolean mended = patience.await(() -> {
            try {
                databases.execute(table.database(), "DROP TRIGGER IF EXISTS chaos_fault ON public." + table.name());
                return true;
            } catch (StackException away) {
                return false;
            }
        });
        if (!mended) {
            throw new StackException("The fault in " + table.database() + " could not be taken out again.");
        }
    }
}
