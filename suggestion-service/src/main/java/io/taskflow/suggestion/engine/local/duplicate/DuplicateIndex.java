package io.taskflow.suggestion.engine.local.duplicate;

import com.carrotsearch.hppc.IntDoubleMap;
import io.taskflow.suggestion.engine.local.duplicate.LocalScaling.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * The texts of one project. The signs of every vector are compared; then the vectors and the words of those that differ least, which
 * takes some 10 ms among a hundred thousand. Thread-safe.
 */
public final class DuplicateIndex {

    private final List<KnownText> texts = new ArrayList<>();
    private final Signs signs = new Signs();
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Rarity rarity = new Rarity();
    private int newest;
    private volatile int size;

    /** Adds a text, or replaces what was known of its task. */
    public synchronized void put(KnownText text) {
        remove(text.id());
        places.put(text.id(), texts.size());
        signs.set(texts.size(), text.vector());
        texts.add(text);
        rarity.add(text.terms(), 1);
        newest = Math.max(newest, text.number());
        size += text.size();
    }

    /** Forgets a task, if it is there. */
    public synchronized void remove(UUID id) {
        Integer place = places.remove(id);
        if (place != null) {
            rarity.add(texts.get(place).terms(), -1);
            size -= texts.get(place).size();
            KnownText last = texts.removeLast();
            if (!last.id().equals(id)) {
                texts.set(place, last);
                signs.set(place, last.vector());
                places.put(last.id(), place);
            }
        }
    }

    /** What it takes of memory, in texts of usual length. */
    public int size() {
        return size;
    }

    /** The tasks that are most alike, at most {@code limit}, see {@link LocalScaling} and {@link Proximity}, the most alike first. */
    public synchronized List<Match> search(NewText question, int limit) {
        int[] differences = differences(question);
        int farthest = Nearest.farthest(differences);
        IntDoubleMap words = rarity.vector(question.terms());
        int shortlist = Math.max(limit, LocalScaling.SHORTLIST);
        var best = new PriorityQueue<Candidate>(shortlist + 1, Comparator.comparing(Candidate::match));
        for (int i = 0; i < differences.length; i++) {
            if (differences[i] <= farthest) {
                KnownText text = texts.get(i);
                double similarity = (meaning(question, text) + rarity.cosine(words, text.terms())) / 2;
                best.add(new Candidate(new Match(text.id(), Math.min(1, similarity)), text));
                if (best.size() > shortlist) {
                    best.remove();
                }
            }
        }
        return LocalScaling.choose(List.copyOf(best), proximity(question), limit);
    }

    private Proximity proximity(NewText question) {
        Integer place = places.get(question.itself());
        return place == null
                ? new Proximity(newest, false)
                : new Proximity(texts.get(place).number(), true);
    }

    private int[] differences(NewText question) {
        long[] asked = Signs.signs(question.vector());
        int[] differences = new int[texts.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = question.mayEqual(texts.get(i)) ? signs.difference(asked, i) : Nearest.NEVER;
        }
        return differences;
    }

    private static float meaning(NewText question, KnownText text) {
        return text.vector() == null ? 0 : Math.max(0, question.vector().cosine(text.vector()));
    }
}
