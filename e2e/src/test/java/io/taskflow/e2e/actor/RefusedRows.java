package io.taskflow.e2e.actor;

import io.taskflow.chaos.observe.Databases;
import java.util.UUID;

/**
 * A bug in a handler, as long as this is open: its service's database refuses rows that hold a mark. The programs are those of
 * production.
 */
public final class RefusedRows implements AutoCloseable {

    private final Databases databases;
    private final String database;
    private final String table;
    private final String mark = "mark" + UUID.randomUUID();

    /** Begins to refuse. */
    public RefusedRows(Databases databases, String database, String table) {
        this.databases = databases;
        this.database = database;
        this.table = table;
        databases.execute(database, """
                CREATE OR REPLACE FUNCTION public.journey_bug() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF to_jsonb(NEW)::text LIKE '%%%1$s%%' THEN
                        RAISE EXCEPTION 'a bug that knows no %1$s';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER journey_bug BEFORE INSERT ON public.%2$s FOR EACH ROW EXECUTE FUNCTION public.journey_bug()""".formatted(mark, table));
    }

    /** What the refused rows have in them. */
    public String mark() {
        return mark;
    }

    /** Mends the bug. */
    @Override
    public void close() {
        databases.execute(database, "DROP TRIGGER IF EXISTS journey_bug ON public." + table);
    }
}
