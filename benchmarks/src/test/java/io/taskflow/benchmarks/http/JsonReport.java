package io.taskflow.benchmarks.http;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.process.Folders;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same figures for programs, with every round. */
record JsonReport(Options options, List<Measured> all) {

    private record Entry(
            String name,
            Measured measured,
            Map<String, Double> cpuMillis,
            double cpuSum,
            double cpuLimit,
            double ratio) {}

    private record File(
            Instant at,
            int processors,
            long warmUpSeconds,
            long roundSeconds,
            String memory,
            List<Entry> tables,
            List<Threshold> asked) {}

    void write(Path file) {
        List<Entry> tables = all.stream()
                .map(one -> new Entry(one.name(), one, one.millis(), one.sum(), one.limit(), one.ratio()))
                .toList();
        Folders.write(
                file,
                JsonApi.JSON
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new File(
                                Instant.now(),
                                Runtime.getRuntime().availableProcessors(),
                                options.warmUp().toSeconds(),
                                options.round().toSeconds(),
                                options.memory().name().toLowerCase(Locale.ROOT),
                                tables,
                                Acceptance.of(all))));
    }
}
