package io.taskflow.contracts.command;

import io.taskflow.contracts.suggestion.SuggestionKind;
import java.util.UUID;

/** {@code suggestion.request}: asks for a proposal for a task. */
public record SuggestionRequest(UUID taskId, SuggestionKind kind) {}
