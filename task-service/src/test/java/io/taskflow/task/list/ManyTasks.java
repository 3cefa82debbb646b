package io.taskflow.task.list;

import io.taskflow.task.search.CommonWords;
import io.taskflow.task.search.SearchQueries;
import io.taskflow.testing.Database;
import io.taskflow.testing.TestInfrastructure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/** A database of its own with 200 projects of one reader, one of somebody else's, and equally many tasks in each. */
final class ManyTasks implements AutoCloseable {
    static final UUID READER = new UUID(0x1111_0000_0000_7000L, 1);
    /** Sees ten of the projects. */
    static final UUID VISITOR = new UUID(0x1111_0000_0000_7000L, 2);

    private static final int PROJECTS = 200;

    private static final String FILL_PROJECTS = """
            with made as (
              insert into project (id, key, name, last_task_number, version, created_at, updated_at)
              select ('00000000-0000-7000-8000-' || lpad(to_hex(p), 12, '0'))::uuid, 'P' || p, 'Project', 0, 1, now(), now()
              from generate_series(0, :projects) p returning id, key)
            insert into project_member
            select id, case key when 'P0' then gen_random_uuid() else :reader end, 'OWNER' from made""";

    private static final String INVITE = """
            insert into project_member
            select id, :visitor, 'VIEWER' from project where key in ('P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10')""";

    /** Common and rare values of everything, spread over all projects; every seventh row shares its times with another. */
    private static final String FILL_TASKS = """
            insert into task (id, project_id, number, key, title, description, status, priority, due_at, due_on, assignee_id,
                              reporter_id, labels, position, version, created_at, updated_at)
            select ('0190' || lpad(to_hex(i / 1000), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
              ('00000000-0000-7000-8000-' || lpad(to_hex(p), 12, '0'))::uuid, n, 'P' || p || '-' || n,
              'Report ' || i || case when i % 997 = 7 then ' unusual' else '' end,
              case when i % 3 > 0 then 'Some words that say what is to be done in the garden' end,
              (array['OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED'])[1 + (i * 7 + n) % 4],
              nullif(n % 5, 0),
              case when n % 3 = 0 then timestamptz '2026-06-01' + (i * 7919 % 100000 / 7 * 7) * interval '1 minute' end,
              case when n % 6 = 1 then date '2026-06-01' + (i * 7919 % 70)::int end,
              case when n % 10 = 3 then :reader when i % 2003 = 5 then uuid '22222222-0000-7000-8000-000000000001' end,
              :reader,
              case n % 6 when 0 then array['red', 'big'] when 1 then array['red'] when 2 then '{}' else array['l' || i % 500] end,
              'b' || lpad((n * 7 % 1000)::text, 4, '0') || 'V', 1,
              timestamptz '2026-01-01' + (i / 7 * 7) * interval '30 seconds',
              timestamptz '2026-01-01' + (i / 7 * 7) * interval '30 seconds' + (i * 104729 % 500000) * interval '1 second'
            from (select (n - 1) * (:projects + 1) + p as i, n, p
              from generate_series(1::bigint, :each) n, generate_series(0, :projects) p) every""";

    /** On a hundred tasks, however many there are. */
    private static final String FILL_COMMENTS = """
            insert into comment (id, task_id, author_id, text, mentions, version, created_at, updated_at)
            select gen_random_uuid(), id, :reader, 'Murmured ' || n, '{}', 1, now(), now()
            from (select id, row_number() over (order by id) as n from task) numbered where n % 70 = 0 and n <= 7000""";

    private final SingleConnectionDataSource connection;
    private final CountedBlocks blocks;

    ManyTasks(Database database, int each) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate();
        connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        blocks = new CountedBlocks(connection);
        JdbcClient jdbc = JdbcClient.create(connection);
        jdbc.sql(FILL_PROJECTS)
                .param("projects", PROJECTS)
                .param("reader", READER)
                .update();
        jdbc.sql(INVITE).param("visitor", VISITOR).update();
        jdbc.sql(FILL_TASKS)
                .param("projects", PROJECTS)
                .param("reader", READER)
                .param("each", each)
                .update();
        jdbc.sql(FILL_COMMENTS).param("reader", READER).update();
        jdbc.sql("vacuum analyze").update();
    }

    static ManyTasks of(int each) {
        return new ManyTasks(TestInfrastructure.postgres("many_tasks_" + each), each);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(connection);
    }

    /** Whose queries are explained. */
    JdbcClient counting() {
        return JdbcClient.create(blocks);
    }

    /** Lists tasks, counting the blocks. */
    TaskSearch search() {
        return new TaskSearch(counting(), new SearchQueries(counting()), common());
    }

    private CommonWords common() {
        return new CommonWords(counting(), Clock.systemUTC());
    }

    /** The same for what fits best. */
    RelevantTasks relevant() {
        return new RelevantTasks(counting(), new SearchQueries(counting()), common(), search());
    }

    /** The plans of the work's queries, as PostgreSQL's JSON. */
    List<JsonNode> plansOf(Runnable work) {
        return blocks.plansOf(work);
    }

    /** The tables that the work read from end to end. */
    List<String> scannedBy(Runnable work) {
        List<String> scanned = new ArrayList<>();
        plansOf(work).forEach(plan -> collect(plan, scanned));
        return scanned;
    }

    private static void collect(JsonNode plan, List<String> scanned) {
        if (plan.path("Node Type").asString("").equals("Seq Scan")) {
            scanned.add(plan.path("Relation Name").asString());
        }
        plan.path("Plans").forEach(part -> collect(part, scanned));
    }

    /** How many blocks of the database the work looked at. */
    long blocksOf(Runnable work) {
        return blocks.during(work);
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
