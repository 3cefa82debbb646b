package io.taskflow.task.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.testing.Database;
import io.taskflow.testing.TestInfrastructure;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was written before there was such a search is found by it. */
class OlderInstallationsTest {
    private static final String BEFORE = "16";

    private static final List<String> THEN = List.of("""
            insert into project (id, key, name, last_task_number, version, created_at, updated_at)
            select gen_random_uuid(), key, 'A project', 1, 1, now(), now() from unnest(array['ONE', 'TWO']) as key""", """
            insert into task (id, project_id, number, key, title, description, status, reporter_id, labels, position, version,
              created_at, updated_at, deleted_at)
            select gen_random_uuid(), id, number, key || '-' || number, 'Größe ' || key, 'written', 'OPEN', gen_random_uuid(), '{}', 'a0', 1,
              now(), now(), case number when 2 then now() end
            from project cross join generate_series(1, 2) as number""", """
            insert into comment (id, task_id, author_id, text, mentions, version, created_at, updated_at)
            select gen_random_uuid(), id, gen_random_uuid(), 'murmured', '{}', 1, now(), now() from task""");

    @Test
    void are_searched_from_end_to_end() {
        Database database = TestInfrastructure.postgres("older_installation");
        FluentConfiguration flyway =
                Flyway.configure().dataSource(database.url(), database.user(), database.password());
        JdbcClient jdbc =
                JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        flyway.target(BEFORE).load().migrate();
        THEN.forEach(sql -> jdbc.sql(sql).update());

        flyway.target("latest").load().migrate();

        assertThat(found(jdbc, "grosse")).containsExactlyInAnyOrder("ONE-1", "TWO-1");
        assertThat(found(jdbc, "written")).hasSize(2);
        assertThat(found(jdbc, "murm")).containsExactlyInAnyOrder("ONE-1", "TWO-1");
        assertThat(jdbc.sql("select count(*) from search_text")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    private static List<String> found(JdbcClient jdbc, String word) {
        return jdbc.sql("""
                select t.key from search_text s join task t on t.id = s.task_id and t.project_id = s.project_id
                where s.words @@ search_query(?, 'any', '')""")
                .param(word)
                .query((row, number) -> String.valueOf(row.getString("key")))
                .list();
    }
}
