package io.taskflow.suggestion.next;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to do now.
 *
 * @param items the best first; empty where there is nothing to do
 * @param considered how many tasks could have been taken up, at most 500
 * @param engine the rules that chose: {@code local}
 */
record NextTasks(List<Item> items, int considered, Engine engine) {
    private static final Engine RULES = new Engine(Engine.Kind.local, "next-rules-1", false);

    /**
     * A task to do now.
     *
     * @param key what people call it; null for a task that has not changed since this service learnt keys
     * @param dueAt the last moment at which it is not late
     * @param score how much speaks for it, 0 to 1
     * @param reasons the strongest first; a negative weight speaks against it
     */
    @Schema(name = "NextTask")
    record Item(
            UUID taskId,
            @Nullable String key,
            UUID projectId,
            String title,
            @Nullable Priority priority,
            @Nullable Instant dueAt,
            @Nullable LocalDate dueOn,
            double score,
            List<Factor> reasons) {}

    static NextTasks of(List<Candidate> candidates, Reasons reasons, int limit) {
        List<Item> items = candidates.stream()
                .map(task -> item(task, reasons.of(task)))
                .sorted(Comparator.comparingDouble(Item::score)
                        .reversed()
                        .thenComparing(Item::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Item::taskId))
                .limit(limit)
                .toList();
        return new NextTasks(items, candidates.size(), RULES);
    }

    private static Item item(Candidate task, List<Factor> reasons) {
        return new Item(
                task.id(),
                task.key(),
                task.projectId(),
                task.title(),
                task.priority(),
                task.dueBy(),
                task.dueOn(),
                Reasons.score(reasons),
                reasons);
    }
}
