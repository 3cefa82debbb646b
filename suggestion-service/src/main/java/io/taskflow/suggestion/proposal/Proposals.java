package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import io.taskflow.contracts.task.Priority;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The proposals made so far, each with its reasons, its maker and the verdict of people. */
@Repository
class Proposals {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Proposals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps a new proposal.
     *
     * @param causeId the event or command that asked for it; null where it is not known
     * @return false if the task has an open one of this kind already
     */
    boolean add(SuggestionSnapshot proposal, @Nullable UUID causeId) {
        return jdbc.sql("""
                insert into suggestion (id, task_id, project_id, task_version, kind, status, priority, confidence, factors,
                    rationale, engine_kind, engine_model, fallback, prompt_version, input_hash, version, created_at, subtasks,
                    cause_id)
                values (:id, :taskId, :projectId, :taskVersion, :kind, :status, :priority, :confidence, :factors::jsonb,
                    :rationale, :engineKind, :engineModel, :fallback, :promptVersion, :inputHash, :version, :createdAt,
                    :subtasks::jsonb, :cause)
                on conflict (task_id, kind) where status = 'PROPOSED' do nothing""")
                        .param("id", proposal.id())
                        .param("taskId", proposal.taskId())
                        .param("projectId", proposal.projectId())
                        .param("taskVersion", proposal.taskVersion())
                        .param("kind", proposal.kind().name())
                        .param("status", proposal.status().name())
                        .param("priority", name(proposal.priority()))
                        .param("confidence", proposal.confidence())
                        .param("factors", json.writeValueAsString(proposal.factors()))
                        .param("rationale", proposal.rationale())
                        .param("engineKind", proposal.engine().kind().name())
                        .param("engineModel", proposal.engine().model())
                        .param("fallback", proposal.engine().fallback())
                        .param("promptVersion", proposal.promptVersion())
                        .param("inputHash", proposal.inputHash())
                        .param("version", proposal.version())
                        .param("subtasks", json.writeValueAsString(proposal.subtasks()))
                        .param("cause", causeId)
                        .param("createdAt", proposal.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether the task has a proposal of this kind that waits for a verdict. */
    boolean isOpen(UUID taskId, SuggestionKind kind) {
        return jdbc.sql(
                        "select exists (select from suggestion where task_id = :task and kind = :kind and status = 'PROPOSED')")
                .param("task", taskId)
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    /** Keeps what people decided, unless something newer is known. A proposal of someone else is passed over. */
    void decide(UUID id, SuggestionStatus status, long version, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                update suggestion set status = :status, version = :version, decided_at = :at, decided_by = :by
                where id = :id and version < :version""")
                .param("status", status.name())
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private static @Nullable String name(@Nullable Priority priority) {
        return priority == null ? null : priority.name();
    }
}
