package io.taskflow.task.relation;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.RelationType;
import io.taskflow.contracts.task.TaskRelation;
import io.taskflow.contracts.task.TaskRelationAdded;
import io.taskflow.contracts.task.TaskRelationRemoved;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How tasks stand to each other, each relation as both of its tasks see it. Rows and events are written together. */
@Repository
class Relations {
    /** The advisory lock of everybody who puts tasks in an order. */
    private static final long ORDER = 7_204_118_236_519_930_114L;

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Relations(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** A task's, to those that the reader may see, the oldest first, beginning after {@code after}. */
    List<RelationView> of(UUID taskId, UUID reader, Optional<UUID> after, int limit) {
        return jdbc.sql("""
                select r.id, r.type, t.id as other_id, t.key, t.project_id, t.title, t.status
                from task_relation r
                  join task t on t.id = r.other_id and t.deleted_at is null
                  join project_member m on m.project_id = t.project_id and m.user_id = :reader
                where r.task_id = :taskId and r.id > :after order by r.id limit :limit""")
                .param("taskId", taskId)
                .param("reader", reader)
                .param("after", after.orElse(FIRST))
                .param("limit", limit)
                .query(Relations::view)
                .list();
    }

    /** Waits for all others who put tasks in an order: of two at once none may close a circle that the other does not see. */
    void lockOrder() {
        jdbc.sql("select pg_advisory_xact_lock(:order)")
                .param("order", ORDER)
                .query((row, number) -> true)
                .single();
    }

    /** Whether the first task blocks the second, at whatever distance. */
    boolean blocks(UUID first, UUID second) {
        return jdbc.sql("""
                with recursive blocked(id) as (
                    select other_id from task_relation where task_id = :first and type = 'BLOCKS'
                    union
                    select r.other_id from task_relation r join blocked b on r.task_id = b.id where r.type = 'BLOCKS')
                select exists (select 1 from blocked where id = :second)""")
                .param("first", first)
                .param("second", second)
                .query(Boolean.class)
                .single();
    }

    /** A task's relations to those that the reader may see: what is hidden from them cannot keep them from adding one. */
    int count(UUID taskId, UUID reader) {
        return jdbc.sql("""
                select count(*) from task_relation r
                  join task t on t.id = r.other_id and t.deleted_at is null
                  join project_member m on m.project_id = t.project_id and m.user_id = :reader
                where r.task_id = :taskId""")
                .param("taskId", taskId)
                .param("reader", reader)
                .query(Integer.class)
                .single();
    }

    /** False where it is there already. */
    boolean add(TaskRelation relation, Instant now, UUID actor) {
        int added = jdbc.sql("""
                insert into task_relation (id, task_id, type, other_id, created_at) values (:id, :taskId, :type, :otherId, :now)
                on conflict (task_id, type, other_id) do nothing""")
                .param("id", relation.id())
                .param("taskId", relation.taskId())
                .param("type", relation.type().name())
                .param("otherId", relation.otherId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return false;
        }
        var data = new TaskRelationAdded(relation);
        outbox.append(Fact.of(EventTypes.TASK_RELATION_ADDED, relation.id(), relation.projectId(), 1, actor, data));
        return true;
    }

    /** False where there is none; its id is the one that it was added with. */
    boolean remove(TaskRelation relation, UUID actor) {
        Optional<UUID> id = jdbc.sql("""
                delete from task_relation where task_id = :taskId and type = :type and other_id = :otherId returning id""")
                .param("taskId", relation.taskId())
                .param("type", relation.type().name())
                .param("otherId", relation.otherId())
                .query(UUID.class)
                .optional();
        id.map(relation::withId).ifPresent(removed -> {
            var data = new TaskRelationRemoved(removed);
            outbox.append(Fact.of(EventTypes.TASK_RELATION_REMOVED, removed.id(), removed.projectId(), 2, actor, data));
        });
        return id.isPresent();
    }

    private static RelationView view(ResultSet row, int number) throws SQLException {
        return new RelationView(
                row.getObject("id", UUID.class),
                RelationType.valueOf(row.getString("type")),
                new RelationView.Other(
                        row.getObject("other_id", UUID.class),
                        row.getString("key"),
                        row.getObject("project_id", UUID.class),
                        row.getString("title"),
                        TaskStatus.valueOf(row.getString("status"))));
    }
}
