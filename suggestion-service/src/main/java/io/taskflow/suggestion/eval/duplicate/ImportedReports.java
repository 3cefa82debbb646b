package io.taskflow.suggestion.eval.duplicate;

import io.taskflow.suggestion.eval.api.ImportedProject;
import io.taskflow.suggestion.eval.api.ImportedProject.Text;
import io.taskflow.suggestion.eval.api.RunningSystem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Imports all reports into a running system, then asks about each that says what an older one says. Other than in one process,
 * newer reports are among those that it is compared with.
 */
public final class ImportedReports {

    private static final int FIRST = 10;
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
            for (int i = 0; i < reports.size(); i++) {
                groupOf.put(project.taskIds().get(i), groups.of(reports.get(i).id()));
            }
            Set<String> before = new HashSet<>();
            int asked = 0;
            int found = 0;
            long begun = System.nanoTime();
            for (int i = 0; i < reports.size(); i++) {
                String group = groups.of(reports.get(i).id());
                if (!before.add(group)) {
                    asked++;
                    found += finds(project, texts.get(i), project.taskIds().get(i), groupOf, group) ? 1 : 0;
                }
            }
            return String.format(
                    Locale.ROOT,
                    "%d reports, %d of them say what an older one says: recall@10 %.3f; an answer takes %.1f ms (mean)%n",
                    reports.size(),
                    asked,
                    found / Math.max(1.0, asked),
                    (System.nanoTime() - begun) / NANOS_PER_MILLI / Math.max(1, asked));
        }
    }

    private static boolean finds(
            ImportedProject project, Text report, String taskId, Map<String, String> groupOf, String group) {
        var answer = project.ask("/api/suggestions/duplicates", report, Map.of("taskId", taskId, "limit", FIRST));
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .anyMatch(item -> group.equals(groupOf.get(item.path("taskId").asString())));
    }
}
