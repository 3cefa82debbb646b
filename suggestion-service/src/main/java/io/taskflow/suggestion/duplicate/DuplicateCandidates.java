package io.taskflow.suggestion.duplicate;

import java.util.List;

/** Similar tasks, the most alike first. */
record DuplicateCandidates(List<DuplicateCandidate> items) {}
