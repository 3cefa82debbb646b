package io.taskflow.suggestion.duplicate;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that may say the same.
 *
 * @param key what people call it; null for a task that was last told of before keys were kept here
 * @param similarity 0 to 1, the mean of likeness in meaning and in words
 * @param shared words that both have, at most 8, those of the title first
 */
record DuplicateCandidate(UUID taskId, @Nullable String key, String title, double similarity, List<String> shared) {}
