package io.taskflow.suggestion.engine.local.duplicate;

import java.util.UUID;

/**
 * A task that says something similar.
 *
 * @param similarity 0 to 1, the mean of likeness in meaning and in words: 1 the same words
 */
public record Match(UUID id, double similarity) implements Comparable<Match> {

    @Override
    public int compareTo(Match other) {
        return Double.compare(similarity, other.similarity);
    }
}
