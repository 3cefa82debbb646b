package io.taskflow.suggestion.engine.local.duplicate;

import com.carrotsearch.hppc.IntIntHashMap;
import java.util.HashMap;
import java.util.Map;

/** How much a term tells: the more, the fewer tasks have it (inverse document frequency, Spärck Jones 1972). */
final class Rarity {

    /** Without an object for each term: most of a large project's terms are in few of its tasks. */
    private final IntIntHashMap tasksWith = new IntIntHashMap();

    private int tasks;

    void add(Terms terms, int count) {
        tasks += count;
        for (int i = 0; i < terms.size(); i++) {
            if (tasksWith.addTo(terms.term(i), count) == 0) {
                tasksWith.remove(terms.term(i));
            }
        }
    }

    double of(int term) {
        return Math.log((1.0 + tasks) / (1 + tasksWith.getOrDefault(term, 0))) + 1;
    }

    /** The terms of a text by their weights, so that the squares of all come to 1. */
    Map<Integer, Double> vector(Terms terms) {
        double length = length(terms);
        Map<Integer, Double> vector = HashMap.newHashMap(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            vector.put(terms.term(i), terms.weight(i) * of(terms.term(i)) / length);
        }
        return vector;
    }

    /** Cosine of a text with such a vector. */
    double cosine(Map<Integer, Double> vector, Terms terms) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < terms.size(); i++) {
            double weight = terms.weight(i) * of(terms.term(i));
            squares += weight * weight;
            sum += weight * vector.getOrDefault(terms.term(i), 0.0);
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
