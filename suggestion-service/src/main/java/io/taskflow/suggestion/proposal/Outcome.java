package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.suggestion.job.Job;
import org.jspecify.annotations.Nullable;

/**
 * What came of a job.
 *
 * @param proposal null where there is nothing to propose
 * @param spent what it has cost
 */
record Outcome(Job job, @Nullable SuggestionSnapshot proposal, Spent spent) {}
