package io.taskflow.task.savedfilter;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.list.SavedQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everybody's filters; nobody sees another's. */
@Repository
class SavedFilters implements SavedQueries {
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedFilters(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A person's, the oldest first, beginning after {@code after}. */
    List<FilterView> of(UUID ownerId, Optional<UUID> after, int limit) {
        return jdbc.sql("select * from saved_filter where owner_id = :ownerId and id > :after order by id limit :limit")
                .param("ownerId", ownerId)
                .param("after", after.orElse(FIRST))
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** Throws a 404 problem for none of this person's. */
    FilterView find(UUID id, UUID ownerId) {
        return one(id, ownerId, "");
    }

    /** As {@link #find}, to change: others wait until the transaction ends. */
    FilterView lock(UUID id, UUID ownerId) {
        return one(id, ownerId, " for update");
    }

    private FilterView one(UUID id, UUID ownerId, String lock) {
        return jdbc.sql("select * from saved_filter where id = :id and owner_id = :ownerId" + lock)
                .param("id", id)
                .param("ownerId", ownerId)
                .query(this::read)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("filter"));
    }

    @Override
    public Map<String, String[]> of(UUID filterId, UUID ownerId) {
        return FilterQuery.parameters(find(filterId, ownerId).query());
    }

    /** How many this person has; until the transaction ends nobody else makes one for them. */
    int lockAll(UUID ownerId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('saved_filter/' || cast(:ownerId as text), 0))")
                .param("ownerId", ownerId)
                .query((row, number) -> true)
                .single();
        return jdbc.sql("select count(*) from saved_filter where owner_id = :ownerId")
                .param("ownerId", ownerId)
                .query(Integer.class)
                .single();
    }

    /** Adds it, or writes what it has become. */
    void put(FilterView filter, UUID ownerId) {
        jdbc.sql("""
                insert into saved_filter (id, owner_id, name, query, version, created_at, updated_at)
                values (:id, :ownerId, :name, cast(:query as jsonb), :version, :createdAt, :updatedAt)
                on conflict (id) do update set name = excluded.name, query = excluded.query, version = excluded.version,
                  updated_at = excluded.updated_at""")
                .param("id", filter.id())
                .param("ownerId", ownerId)
                .param("name", filter.name())
                .param("query", filter.query().toString())
                .param("version", filter.version())
                .param("createdAt", filter.createdAt().atOffset(ZoneOffset.UTC))
                .param("updatedAt", filter.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from saved_filter where id = :id").param("id", id).update();
    }

    void deleteAll(UUID ownerId) {
        jdbc.sql("delete from saved_filter where owner_id = :ownerId")
                .param("ownerId", ownerId)
                .update();
    }

    private FilterView read(ResultSet row, int number) throws SQLException {
        return new FilterView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("query"), ObjectNode.class),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
