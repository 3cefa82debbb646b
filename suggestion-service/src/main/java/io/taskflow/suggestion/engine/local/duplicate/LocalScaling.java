package io.taskflow.suggestion.engine.local.duplicate;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among similar texts: one that is near to several others in any case, being of what everybody writes, tells less by its
 * likeness than one that is near to the question alone (cross-domain similarity local scaling, <a
 * href="https://arxiv.org/abs/1710.04087">Conneau et al. 2018</a>, here among the most similar only).
 */
final class LocalScaling {

    /** How many of the most similar are looked at. */
    static final int SHORTLIST = 150;

    private static final int NEIGHBOURS = 3;

    /** What the nearness to the neighbours takes of a similarity, which is half made of meaning. */
    private static final double SHARE = 0.25;

    private LocalScaling() {}

    /** A text that may be chosen. */
    record Candidate(Match match, KnownText text) {
        @Nullable
        Int8Vector vector() {
            return text.vector();
        }
    }

    /** At most {@code limit} of them, the most similar first. */
    static List<Match> choose(List<Candidate> shortlist, Proximity proximity, int limit) {
        if (shortlist.size() <= limit) {
            return sorted(shortlist.stream().map(Candidate::match));
        }
        double[] scaled = scaled(shortlist);
        int best = IntStream.range(0, scaled.length)
                .boxed()
                .max(Comparator.comparingDouble(one -> scaled[one]))
                .map(one -> shortlist.get(one).text().number())
                .orElseThrow();
        for (int one = 0; one < scaled.length; one++) {
            scaled[one] += proximity.of(shortlist.get(one).text().number(), best);
        }
        return sorted(IntStream.range(0, scaled.length)
                .boxed()
                .sorted(Comparator.comparingDouble(one -> -scaled[one]))
                .limit(limit)
                .map(one -> shortlist.get(one).match()));
    }

    private static List<Match> sorted(Stream<Match> matches) {
        return matches.sorted(Comparator.reverseOrder()).toList();
    }

    private static double[] scaled(List<Candidate> shortlist) {
        float[][] cosines = new float[shortlist.size()][shortlist.size()];
        for (int one = 0; one < cosines.length; one++) {
            for (int other = 0; other < one; other++) {
                cosines[one][other] = cosine(shortlist.get(one), shortlist.get(other));
                cosines[other][one] = cosines[one][other];
            }
        }
        double[] scaled = new double[cosines.length];
        for (int one = 0; one < scaled.length; one++) {
            scaled[one] = shortlist.get(one).match().similarity() - SHARE * nearest(cosines[one]);
        }
        return scaled;
    }

    /** Mean of the greatest. */
    private static double nearest(float[] cosines) {
        Arrays.sort(cosines);
        double sum = 0;
        for (int i = 1; i <= NEIGHBOURS && i <= cosines.length; i++) {
            sum += cosines[cosines.length - i];
        }
        return sum / NEIGHBOURS;
    }

    private static float cosine(Candidate one, Candidate other) {
        return one.vector() == null || other.vector() == null ? 0 : one.vector().cosine(other.vector());
    }
}
