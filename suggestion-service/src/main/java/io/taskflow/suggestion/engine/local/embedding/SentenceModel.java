package io.taskflow.suggestion.engine.local.embedding;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.taskflow.service.text.Lines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.util.function.SingletonSupplier;

/**
 * Texts as vectors of length 1 (all-MiniLM-L6-v2, quantised, in this process). The model is loaded by the first question:
 * about a second, and 170 MB outside of the heap. The vectors of recent texts are remembered.
 */
public final class SentenceModel {

    /** What {@code Engine.model} calls it. */
    public static final String NAME = "all-minilm-l6-v2-q";

    /** 384 floats each: about 7 MB when full. */
    private static final int REMEMBERED = 4_000;

    /** The model reads some 250 words; longer text only costs time. */
    private static final int LONGEST = 1_000;

    /** What the tokenizer drops: the model refuses a text of nothing else. */
    private static final Pattern WORDLESS = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{Mn}\\x{FFFD}]*");

    private final Supplier<EmbeddingModel> model = SingletonSupplier.of(SentenceModel::load);
    private final Map<String, float[]> remembered = new RecentlyUsed<>(REMEMBERED);

    private static EmbeddingModel load() {
        // The tokenizer's library would ask Amazon's metadata address whether it runs there, and report its use.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        return new MiniLm();
    }

    /** The vector of a text; not to be changed. */
    public float[] vector(String text) {
        return remembered(readable(text));
    }

    /** Whether the vector of a text can be had without computing it. */
    boolean remembers(String text) {
        synchronized (remembered) {
            return remembered.containsKey(readable(text));
        }
    }

    private static String readable(String text) {
        String cut = Lines.first(LONGEST, text.strip());
        return WORDLESS.matcher(cut).matches() ? "-" : cut;
    }

    private float[] remembered(String text) {
        synchronized (remembered) {
            float[] known = remembered.get(text);
            if (known != null) {
                return known;
            }
        }
        float[] vector = embedded(text);
        synchronized (remembered) {
            remembered.put(text, vector);
        }
        return vector;
    }

    /** The same of a text that nobody will ask for again soon: it is not remembered, so that others stay. */
    public float[] compute(String text) {
        return embedded(readable(text));
    }

    private float[] embedded(String readable) {
        return model.get().embed(TextSegment.from(readable)).content().vector();
    }

    private static final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private final int size;

        RecentlyUsed(int size) {
            super(16, 0.75f, true);
            this.size = size;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > size;
        }
    }
}
