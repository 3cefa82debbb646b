package io.taskflow.suggestion.subtask;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import java.util.List;

/** Suggested steps in the order to take them. */
record SubtaskProposals(List<SubtaskProposal> suggestions, Engine engine) {}
