package io.taskflow.suggestion.engine.local.habit;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.local.habit.Alike.Near;
import io.taskflow.suggestion.engine.local.habit.ProjectHabits.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reasons of a judgement by habit. The weights of habit and similar tasks are how far each moved the level of the chances. */
final class HabitFactors {

    private static final int SHOWN = 3;
    private static final int LONGEST_TITLE = 60;

    private final Chances lately;
    private final Chances byHabit;
    private final List<Factor> factors = new ArrayList<>();

    HabitFactors(Chances lately, Chances byHabit) {
        this.lately = lately;
        this.byHabit = byHabit;
    }

    void addHabit() {
        String evidence = "lately this project set %d %% of its tasks to HIGH or URGENT and %d %% to LOW"
                .formatted(percent(lately.pressing()), percent(lately.of(Priority.LOW)));
        add(new Factor("project-habit", lately.level() - Chances.USUAL.level(), evidence));
    }

    void addSimilar(Alike alike, Function<List<UUID>, Map<UUID, Name>> named) {
        List<Near> shown = alike.nearest().stream().limit(SHOWN).toList();
        Map<UUID, Name> names =
                named.apply(shown.stream().map(near -> near.task().id()).toList());
        String examples = shown.stream()
                .filter(near -> names.containsKey(near.task().id()))
                .map(near -> example(
                        Objects.requireNonNull(names.get(near.task().id())),
                        near.task().decision()))
                .collect(Collectors.joining(", "));
        Chances set = alike.chances();
        String evidence = "%d similar tasks: %d %% HIGH or URGENT, %d %% LOW"
                        .formatted(alike.nearest().size(), percent(set.pressing()), percent(set.of(Priority.LOW)))
                + (examples.isEmpty() ? "" : "; most alike " + examples);
        add(new Factor("similar-tasks", byHabit.level() - lately.level(), evidence));
    }

    private static String example(Name name, String decision) {
        return "%s \u201c%s\u201d (%s)"
                .formatted(name.key(), title(name.title()), decision)
                .strip();
    }

    private static String title(String title) {
        int length = title.codePointCount(0, title.length());
        return length <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "\u2026";
    }

    void add(Factor factor) {
        double weight = Math.round(Math.clamp(factor.weight(), -1, 1) * 100) / 100.0;
        factors.add(new Factor(factor.name(), weight, factor.evidence()));
    }

    List<Factor> strongestFirst() {
        return factors.stream()
                .sorted(Comparator.comparingDouble((Factor factor) -> Math.abs(factor.weight()))
                        .reversed())
                .toList();
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}
