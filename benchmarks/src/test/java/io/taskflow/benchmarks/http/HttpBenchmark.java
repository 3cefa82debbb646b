package io.taskflow.benchmarks.http;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Prints tables and writes them to a file. No test by its name: it runs only when asked for, and judges nothing. */
class HttpBenchmark {

    @Test
    void tables() {
        Options options = Options.given();
        List<Measured> all = new HttpTables(options, HttpBenchmark::say).measure();
        System.out.println();
        all.forEach(one -> one.profile().forEach(System.out::println));
        new TextReport(all).lines().forEach(System.out::println);
        new JsonReport(options, all).write(options.output());
        System.out.println("\nAll figures: " + options.output());
    }

    private static void say(String part, String what) {
        System.out.println(String.format(Locale.ROOT, "  %-21s %s", part, what));
    }
}
