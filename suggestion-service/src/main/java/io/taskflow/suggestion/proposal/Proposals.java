package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The proposals made so far, each with its reasons, its maker and the decision of people. */
@Repository
class Proposals {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Proposals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps new proposals, and gives the ids of those that were kept; the others' tasks have an open one of this kind already. */
    Set<UUID> addAll(List<NewProposal> added) {
        if (added.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                insert into suggestion (id, task_id, project_id, task_version, kind, status, priority, confidence, factors,
                    rationale, engine_kind, engine_model, fallback, prompt_version, input_hash, version, created_at, subtasks,
                    cause_id, fallback_reason, input_tokens, output_tokens, cost, latency_ms)
                select id, "taskId", "projectId", "taskVersion", kind, status, priority, confidence, factors, rationale,
                    engine ->> 'kind', engine ->> 'model', (engine -> 'fallback')::boolean, "promptVersion", "inputHash",
                    version, "createdAt", subtasks, cause, engine ->> 'fallbackReason', input, output, cost, latency
                from jsonb_to_recordset(:added::jsonb) as added (
                    proposal jsonb, cause uuid, input bigint, output bigint, cost numeric, latency bigint)
                  cross join jsonb_to_record(proposal) as proposed (id uuid, "taskId" uuid, "projectId" uuid,
                    "taskVersion" bigint, kind text, status text, priority text, confidence float8, factors jsonb,
                    rationale text, engine jsonb, "promptVersion" text, "inputHash" text, version bigint,
                    "createdAt" timestamptz, subtasks jsonb)
                on conflict (task_id, kind) where status = 'PROPOSED' do nothing
                returning id""")
                .param("added", json.writeValueAsString(added))
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    /** Whether the task has a proposal of this kind that waits for a decision. */
    boolean isOpen(UUID taskId, SuggestionKind kind) {
        return jdbc.sql(
                        "select exists (select from suggestion where task_id = :task and kind = :kind and status = 'PROPOSED')")
                .param("task", taskId)
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps what people decided, or that they took it back, unless something newer is known. A proposal of someone else is passed over, and so
     * is one that would wait beside another of its kind.
     */
    void decide(UUID id, SuggestionStatus status, long version, @Nullable Instant at, @Nullable UUID by) {
        jdbc.sql("""
                update suggestion decided set status = :status, version = :version, decided_at = :at, decided_by = :by
                where id = :id and version < :version and (:status <> 'PROPOSED' or not exists (
                    select from suggestion open where open.task_id = decided.task_id and open.kind = decided.kind
                        and open.status = 'PROPOSED' and open.id <> decided.id))""")
                .param("status", status.name())
                .param("version", version)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by, Types.OTHER)
                .param("id", id)
                .update();
    }
}
