package io.taskflow.task.suggestion;

import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was proposed for tasks. */
@Repository
class Suggestions {
    private static final UUID LAST = new UUID(-1, -1);

    /** Whether the tasks that its reasons name are still in the task's project: else they may be nothing that its members see. */
    private static final String OTHERS_THERE = """
            not exists (select from regexp_matches(s.proposal ->> 'factors', '([A-Z][A-Z0-9]*-([0-9]{1,15})) “', 'g') as named (parts)
              where not exists (select from task o where o.project_id = t.project_id and o.number = cast(named.parts[2] as bigint)
                and o.key = named.parts[1] and o.deleted_at is null)) as others_there""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final RowMapper<Suggestion> rows;

    Suggestions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.rows = (row, number) -> new Suggestion(
                json.readValue(row.getString("proposal"), SuggestionSnapshot.class),
                row.getObject("project_id", UUID.class),
                row.getBoolean("others_there"),
                SuggestionStatus.valueOf(row.getString("status")),
                row.getLong("version"),
                made(row.getString("made")),
                row.getString("dismiss_reason"));
    }

    private @Nullable Made made(@Nullable String text) {
        return text == null ? null : json.readValue(text, Made.class);
    }

    /** Keeps a new proposal. False for one that is known, or whose task is gone, or was never in that project: it is passed over. */
    boolean add(SuggestionSnapshot proposal) {
        return jdbc.sql("""
                insert into task_suggestion (id, task_id, status, version, proposal)
                select :id, t.id, :status, :version, cast(:proposal as jsonb)
                from task t where t.id = :taskId and t.deleted_at is null and (t.project_id = :projectId or exists (
                  select 1 from task_former_key f where f.task_id = t.id and f.project_id = :projectId))
                on conflict (id) do nothing""")
                        .param("id", proposal.id())
                        .param("taskId", proposal.taskId())
                        .param("projectId", proposal.projectId())
                        .param("status", SuggestionStatus.PROPOSED.name())
                        .param("version", proposal.version())
                        .param("proposal", json.writeValueAsString(proposal))
                        .update()
                == 1;
    }

    /** The newest first, beginning after {@code after}. */
    List<Suggestion> of(UUID taskId, Optional<UUID> after, int limit) {
        return jdbc.sql("""
                select s.proposal, s.status, s.version, s.made, s.dismiss_reason, t.project_id, %s from task_suggestion s join task t on t.id = s.task_id
                where s.task_id = :taskId and s.id < :after order by s.id desc limit :limit""".formatted(OTHERS_THERE))
                .param("taskId", taskId)
                .param("after", after.orElse(LAST))
                .param("limit", limit)
                .query(rows)
                .list();
    }

    /** The suggestion, to decide: others wait until the transaction ends. */
    Optional<Suggestion> lock(UUID taskId, UUID id) {
        return jdbc.sql("""
                select s.proposal, s.status, s.version, s.made, s.dismiss_reason, t.project_id, %s from task_suggestion s join task t on t.id = s.task_id
                where s.id = :id and s.task_id = :taskId for update of s""".formatted(OTHERS_THERE))
                .param("id", id)
                .param("taskId", taskId)
                .query(rows)
                .optional();
    }

    void save(Suggestion decided, UUID by) {
        jdbc.sql("""
                update task_suggestion set status = :status, version = :version, decided_by = :by, decided_at = :now, dismiss_reason = :reason
                where id = :id""")
                .param("id", decided.proposal().id())
                .param("status", decided.status().name())
                .param("version", decided.version())
                .param("by", by)
                .param("reason", decided.dismissReason())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps what came of an acceptance. */
    void keep(UUID id, Made made) {
        jdbc.sql("update task_suggestion set made = cast(:made as jsonb) where id = :id")
                .param("id", id)
                .param("made", json.writeValueAsString(made))
                .update();
    }

    /** Whether a suggestion of this kind waits for a decision. */
    boolean isOpen(UUID taskId, SuggestionKind kind) {
        return jdbc.sql("""
                select exists (select from task_suggestion
                    where task_id = :taskId and status = 'PROPOSED' and proposal ->> 'kind' = :kind)""")
                .param("taskId", taskId)
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    /** Lets it wait for a decision again. */
    void reopen(Suggestion suggestion) {
        jdbc.sql("""
                update task_suggestion set status = :status, version = :version, decided_by = null, decided_at = null, made = null,
                  dismiss_reason = null
                where id = :id""")
                .param("id", suggestion.proposal().id())
                .param("status", suggestion.status().name())
                .param("version", suggestion.version())
                .update();
    }
}
