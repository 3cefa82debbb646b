package io.taskflow.task.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for, each as a {@code tsquery} on {@code search_text.words}.
 *
 * @param wanted all of them must be found, each in any text of the task
 * @param unwanted none of the task's texts may have it; null: nothing is excluded
 */
public record SearchTerms(List<Term> wanted, @Nullable String unwanted) {
    public SearchTerms {
        wanted = List.copyOf(wanted);
    }

    /** Whether there is no word in it: nothing is found by that. */
    public boolean isEmpty() {
        return wanted.isEmpty() && unwanted == null;
    }

    /**
     * One of them.
     *
     * @param any finds it in whatever form; the others say how well
     */
    public record Term(String any, String inTitle, String beginsInTitle, String exact, String begins) {}
}
