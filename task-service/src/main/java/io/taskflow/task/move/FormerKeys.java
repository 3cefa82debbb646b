package io.taskflow.task.move;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys under which tasks can still be found that have other ones now. */
@Repository
public class FormerKeys {
    private final JdbcClient jdbc;

    FormerKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the keys that these tasks still have: part of the transaction that gives them others. */
    public void keep(Collection<UUID> taskIds) {
        jdbc.sql("""
                insert into task_former_key (task_id, project_id, project_key, number, inbox_owner_id)
                select t.id, p.id, p.key, t.number, p.inbox_owner_id from task t join project p on p.id = t.project_id
                where t.id = any(cast(:ids as uuid[]))""")
                .param("ids", taskIds.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
