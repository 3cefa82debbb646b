package io.taskflow.suggestion.engine.local.duplicate;

import io.taskflow.service.text.Lines;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a task, each by its first five letters: "crash", "crashes" and "crashing" are the same in this way, and so are most
 * forms of a word in other languages.
 */
public final class Terms {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int PREFIX = 5;
    private static final int TITLE = 2;
    private static final int LONGEST = 4_000;
    /** Different ones that are kept of a text: what people write has fewer. */
    private static final int MOST = 256;

    private static final int MOST_OFTEN = 127;
    private static final float[] WEIGHTS = weights();

    private final int[] terms;
    private final byte[] counts;

    private Terms(Map<Integer, Integer> counted) {
        terms = new int[counted.size()];
        counts = new byte[counted.size()];
        int next = 0;
        for (var count : counted.entrySet()) {
            terms[next] = count.getKey();
            counts[next++] = (byte) Math.min(MOST_OFTEN, count.getValue());
        }
    }

    private static float[] weights() {
        float[] weights = new float[MOST_OFTEN + 1];
        for (int count = 1; count <= MOST_OFTEN; count++) {
            weights[count] = (float) (1 + Math.log(count));
        }
        return weights;
    }

    /** Words of the title count twice, those of the description's first 4,000 characters once. */
    public static Terms of(String title, @Nullable String description) {
        Map<Integer, Integer> counts = new HashMap<>();
        each(title, (word, term) -> counts.merge(term, TITLE, Integer::sum));
        if (description != null) {
            each(Lines.first(LONGEST, description), (word, term) -> {
                if (counts.size() < MOST || counts.containsKey(term)) {
                    counts.merge(term, 1, Integer::sum);
                }
            });
        }
        return new Terms(counts);
    }

    /** Hands over each word of a text, in lower case, with its term: terms are numbers, two words in four billion share one by chance. */
    public static void each(String text, ObjIntConsumer<String> use) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        WORD.matcher(lower).results().forEach(match -> {
            String word = match.group();
            use.accept(word, Lines.first(PREFIX, word).hashCode());
        });
    }

    int size() {
        return terms.length;
    }

    int term(int index) {
        return terms[index];
    }

    /** 1 for once, and by the logarithm more for more often. */
    float weight(int index) {
        return WEIGHTS[counts[index]];
    }
}
