package io.taskflow.suggestion.engine.local.duplicate;

import com.carrotsearch.hppc.IntDoubleHashMap;
import com.carrotsearch.hppc.IntDoubleMap;
import com.carrotsearch.hppc.IntIntHashMap;
import java.util.stream.IntStream;

/** How much a term tells: the more, the fewer tasks have it (inverse document frequency, Spärck Jones 1972). */
final class Rarity {

    /** Most terms are in fewer tasks than these: a logarithm for each would take longer than all else. */
    private static final double[] LOGARITHMS =
            IntStream.range(0, 1_024).mapToDouble(Math::log1p).toArray();

    /** Without an object for each term: most of a large project's terms are in few of its tasks. */
    private final IntIntHashMap tasksWith = new IntIntHashMap();

    private int tasks;
    private double highest = 1;

    void add(Terms terms, int count) {
        tasks += count;
        highest = Math.log1p(tasks) + 1;
        for (int i = 0; i < terms.size(); i++) {
            if (tasksWith.addTo(terms.term(i), count) == 0) {
                tasksWith.remove(terms.term(i));
            }
        }
    }

    double of(int term) {
        int with = tasksWith.get(term);
        return highest - (with < LOGARITHMS.length ? LOGARITHMS[with] : Math.log1p(with));
    }

    /** The terms of a text by their weights, so that the squares of all come to 1. */
    IntDoubleMap vector(Terms terms) {
        double length = length(terms);
        IntDoubleMap vector = new IntDoubleHashMap(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            vector.put(terms.term(i), terms.weight(i) * of(terms.term(i)) / length);
        }
        return vector;
    }

    /** Cosine of a text with such a vector. */
    double cosine(IntDoubleMap vector, Terms terms) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < terms.size(); i++) {
            double weight = terms.weight(i) * of(terms.term(i));
            squares += weight * weight;
            sum += weight * vector.get(terms.term(i));
        }
        return squares == 0 ? 0 : sum / Math.sqrt(squares);
    }

    private double length(Terms terms) {
        double squares = 0;
        for (int i = 0; i < terms.size(); i++) {
            squares += Math.pow(terms.weight(i) * of(terms.term(i)), 2);
        }
        return squares == 0 ? 1 : Math.sqrt(squares);
    }
}
