package io.taskflow.suggestion.eval.duplicate;

import io.taskflow.suggestion.eval.api.ImportedProject;
import io.taskflow.suggestion.eval.api.ImportedProject.Text;
import io.taskflow.suggestion.eval.api.RunningSystem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Imports all reports into a running system, then asks about each that says what an older one says. Other than in one process,
 * newer reports are among those that it is compared with.
 */
public final class ImportedReports {

    private static final double NANOS_PER_MILLI = 1e6;

    private final RunningSystem system;

    public ImportedReports(RunningSystem system) {
        this.system = system;
    }

    /** The result in a line. */
    public String of(List<Report> reports, List<Pair> pairs) {
        var groups = new Groups(pairs);
        List<Text> texts = reports.stream()
                .map(report -> new Text(report.title(), report.description(), null))
                .toList();
        try (var project = new ImportedProject(system, "duplicates", texts)) {
            Map<String, String> groupOf = new HashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                groupOf.put(project.taskIds().get(i), groups.of(reports.get(i).id()));
            }
            List<Integer> asked = duplicates(reports, groups);
            long begun = System.nanoTime();
            long found = asked.stream()
                    .filter(i -> finds(project, texts.get(i), project.taskIds().get(i), groupOf))
                    .count();
            return String.format(
                    Locale.ROOT,
                    "%s; an answer takes %.1f ms (mean)%n",
                    new Recall(texts.size(), asked.size(), (int) found),
                    (System.nanoTime() - begun) / NANOS_PER_MILLI / Math.max(1, asked.size()));
        }
    }

    /** The places of those that say what an older one says. */
    private static List<Integer> duplicates(List<Report> reports, Groups groups) {
        Set<String> before = new HashSet<>();
        return IntStream.range(0, reports.size())
                .filter(i -> !before.add(groups.of(reports.get(i).id())))
                .boxed()
                .toList();
    }

    private static boolean finds(ImportedProject project, Text report, String taskId, Map<String, String> groupOf) {
        var answer =
                project.ask("/api/suggestions/duplicates", report, Map.of("taskId", taskId, "limit", Recall.FIRST));
        String group = groupOf.get(taskId);
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .anyMatch(item ->
                        Objects.equals(group, groupOf.get(item.path("taskId").asString())));
    }
}
