package io.taskflow.benchmarks.limit;

import io.taskflow.benchmarks.load.Operation;
import io.taskflow.benchmarks.measure.DatabaseAccess;
import io.taskflow.local.StackException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The service's tables a second time, where nobody relays or reads: with its columns, indexes and a copy of its rows. */
public record BareTables(DatabaseAccess databases) {

    static final String DATABASE = "task_service";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String COPIES = """
            drop schema if exists bench cascade;
            create schema bench;
            grant usage on schema bench to public;
            create table bench.task (like public.task including all);
            insert into bench.task (${COLUMNS}) select ${COLUMNS} from public.task;
            create table bench.outbox (like public.outbox including all);
            create sequence bench.number start 1000000;
            grant insert on bench.outbox to public;
            create function bench.keep() returns trigger language plpgsql
              as 'begin insert into bench.outbox overriding system value select new.*; return new; end';
            create trigger bench_keep after insert on public.outbox for each row execute function bench.keep();
            alter table bench.task set (autovacuum_enabled = false);
            alter table bench.outbox set (autovacuum_enabled = false);
            analyze bench.task""";

    private static final String NO_MORE_COPIES = """
            drop trigger bench_keep on public.outbox;
            drop function bench.keep();
            create table bench.sample as table bench.outbox;
            truncate bench.outbox""";

    /** Makes them; {@code write} has the service write a row of its outbox, to see what it looks like. */
    public Map<Operation, BareWork> make(Runnable write) {
        String columns = String.join(", ", databases.columns(DATABASE, "public.task"));
        databases.execute(DATABASE, COPIES.replace("${COLUMNS}", columns));
        write.run();
        awaitRow();
        databases.execute(DATABASE, NO_MORE_COPIES);
        return work(columns);
    }

    /** The bytes of one event. */
    public int eventSize() {
        return (int) databases.number(DATABASE, "select octet_length(body) from bench.sample limit 1");
    }

    /** Empties what grew: here and now, so that no round pays for an earlier one. */
    public void trim() {
        databases.execute(DATABASE, "truncate bench.outbox; delete from bench.task where number >= 1000000");
        databases.execute(DATABASE, "vacuum bench.task");
    }

    private Map<Operation, BareWork> work(String columns) {
        SampleInsert insert = new SampleInsert(databases, DATABASE);
        String outbox = insert.like("bench.sample", "bench.outbox", Map.of("event_id", "uuidv7()"));
        String task =
                insert.like("public.task", "bench.task", Map.of("id", "uuidv7()", "number", "nextval('bench.number')"));
        String read = "t." + columns.replace(", ", ", t.");
        Map<Operation, BareWork> work = new EnumMap<>(Operation.class);
        BareWork get = BareWork.onTasks("""
                select %s from public.task t join public.project_member m on m.project_id = t.project_id
                where t.id = ? and t.deleted_at is null""".formatted(read));
        work.put(Operation.GET, get);
        work.put(Operation.SESSION, get);
        work.put(Operation.LIST, BareWork.onProjects("""
                select %s from public.task t join public.project_member m on m.project_id = t.project_id
                where t.project_id = ? and t.deleted_at is null order by t.created_at, t.id limit 51""".formatted(read)));
        work.put(Operation.PATCH, BareWork.onTasks("""
                update bench.task set title = 'Call the carpenter ' || nextval('bench.number'), version = version + 1,
                updated_at = now() where id = ?""", outbox));
        work.put(Operation.CREATE, BareWork.onTasks(task, outbox));
        return work;
    }

    private void awaitRow() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (databases.number(DATABASE, "select count(*) from bench.outbox") == 0) {
            if (System.nanoTime() > deadline) {
                throw new StackException("task-service wrote nothing into its outbox.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
