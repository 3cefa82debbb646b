package io.taskflow.suggestion.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How long something takes, time after time. */
final class Stopwatch {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    <T> T time(Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        nanos.add(System.nanoTime() - begun);
        return result;
    }

    /** In milliseconds; 0 if nothing was timed. */
    double median() {
        return nanos.isEmpty() ? 0 : nanos.stream().sorted().toList().get(nanos.size() / 2) / NANOS_PER_MILLI;
    }
}
