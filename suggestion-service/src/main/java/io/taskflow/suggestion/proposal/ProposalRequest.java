package io.taskflow.suggestion.proposal;

import io.taskflow.suggestion.engine.PastTask;
import io.taskflow.suggestion.job.Job;
import io.taskflow.suggestion.task.KnownTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job with all that its proposal is made from.
 *
 * @param task null where nothing was heard of it
 * @param history its project's latest tasks with a priority, newest first
 */
record ProposalRequest(Job job, @Nullable KnownTask task, List<PastTask> history) {}
