package io.taskflow.suggestion.duplicate;

import io.taskflow.suggestion.engine.local.duplicate.Terms;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of one task that the other has too, in this or a similar form. */
final class SharedWords {

    private static final int SHOWN = 8;

    /** Shorter ones are mostly grammar. */
    private static final int SHORTEST = 4;

    private SharedWords() {}

    static List<String> of(String title, @Nullable String description, String otherTitle, @Nullable String other) {
        Set<Integer> terms = new HashSet<>();
        Terms.each(otherTitle, (word, term) -> terms.add(term));
        Terms.each(other == null ? "" : other, (word, term) -> terms.add(term));
        Map<Integer, String> shared = new LinkedHashMap<>();
        note(title, terms, shared);
        note(description == null ? "" : description, terms, shared);
        return shared.values().stream().limit(SHOWN).toList();
    }

    private static void note(String text, Set<Integer> terms, Map<Integer, String> shared) {
        Terms.each(text, (word, term) -> {
            if (word.length() >= SHORTEST && terms.contains(term)) {
                shared.putIfAbsent(term, word);
            }
        });
    }
}
