package io.taskflow.benchmarks;

import java.util.List;

/** What is printed. */
final class Table {

    private Table() {}

    static void latency(String title, List<Double> bare, List<Double> outbox) {
        System.out.printf("%n%s (%d messages, ms)%n", title, outbox.size());
        System.out.printf("  %-6s %8s %8s %8s%n", "", "bare", "outbox", "ratio");
        for (int percent : new int[] {50, 90, 99}) {
            double a = percentile(bare, percent);
            double b = percentile(outbox, percent);
            System.out.printf("  p%-5d %8.2f %8.2f %8.2f%n", percent, a, b, b / a);
        }
    }

    static void rates(String title, List<Double> perfTest, List<Double> outbox) {
        System.out.printf("%n%s (messages/s)%n", title);
        System.out.printf("  %9s %8s %8s%n", "perf-test", "outbox", "ratio");
        for (int i = 0; i < perfTest.size(); i++) {
            System.out.printf("  %9.0f %8.0f %8.2f%n", perfTest.get(i), outbox.get(i), outbox.get(i) / perfTest.get(i));
        }
        double a = percentile(perfTest, 50);
        double b = percentile(outbox, 50);
        System.out.printf("  %9.0f %8.0f %8.2f  medians%n", a, b, b / a);
    }

    static void shares(List<Double> published) {
        double all = published.stream().mapToDouble(Double::doubleValue).sum();
        System.out.println("  shares: "
                + published.stream()
                        .map(one -> "%.0f %%".formatted(100 * one / all))
                        .toList());
    }

    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
