package io.taskflow.suggestion.finished;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import io.taskflow.suggestion.engine.local.goal.FinishedWork;
import io.taskflow.suggestion.engine.local.goal.KnownGoal;
import io.taskflow.suggestion.engine.local.goal.NearGoal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that are done and had at least two subtasks that are done, among the project's latest 3,000 of these; steps in the order in which they were. */
@Repository
class FinishedGoals implements FinishedWork {

    private static final int LATEST = 3_000;
    private static final int MOST_STEPS = 20;

    private final JdbcClient jdbc;

    FinishedGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<NearGoal> near(UUID projectId, float[] goal) {
        var vector = Int8Vector.of(goal);
        return jdbc
                .sql("""
                select parent.id, parent.key, parent.title, parent.title_vector,
                    array_agg(part.title order by part.completed_at, part.id) as steps
                from (select * from task where project_id = :project and parent_id is not null and status = 'DONE' and not deleted
                      order by completed_at desc nulls last limit :latest) part
                join task parent on parent.id = part.parent_id
                where parent.project_id = :project and parent.status = 'DONE' and not parent.deleted
                  and length(parent.title_vector) > 0
                group by parent.id having count(*) > 1""")
                .param("project", projectId)
                .param("latest", LATEST)
                .query((row, number) -> near(row, vector))
                .list()
                .stream()
                .sorted(Comparator.comparingDouble(NearGoal::similarity).reversed())
                .toList();
    }

    private static NearGoal near(ResultSet row, Int8Vector goal) throws SQLException {
        String[] titles = (String[]) row.getArray("steps").getArray();
        List<String> steps = Arrays.stream(titles).limit(MOST_STEPS).toList();
        var known = new KnownGoal(row.getString("title"), steps, row.getObject("id", UUID.class), row.getString("key"));
        return new NearGoal(
                known, Int8Vector.ofBytes(row.getBytes("title_vector")).cosine(goal));
    }
}
