package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.local.goal.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes steps down as they are proposed: with what they wait for, how long they take and when they are done, as far as that is known. */
final class StepWriter {

    private StepWriter() {}

    /**
     * Steps that a goal lists itself.
     *
     * @param inTurn whether it says that one comes after the other
     */
    static List<SubtaskProposal> listed(List<String> titles, boolean inTurn, int count) {
        return IntStream.range(0, Math.min(count, titles.size()))
                .mapToObj(i -> step(titles.get(i), inTurn && i > 0 ? i - 1 : null))
                .toList();
    }

    /** Steps of other goals: each waits for the one before it from the same goal, as they stood there in the order to take them. */
    static List<SubtaskProposal> composed(List<Step> steps) {
        Map<Integer, Integer> latest = new HashMap<>();
        return IntStream.range(0, steps.size())
                .mapToObj(
                        i -> step(steps.get(i).title(), latest.put(steps.get(i).source(), i)))
                .toList();
    }

    private static SubtaskProposal step(String title, @Nullable Integer after) {
        Optional<StepKinds.Kind> kind = StepKinds.of(title);
        return new SubtaskProposal(
                title,
                null,
                null,
                kind.map(StepKinds.Kind::minutes).orElse(null),
                after == null ? List.of() : List.of(after),
                kind.map(StepKinds.Kind::done).orElse(null));
    }

    /** A template's most important steps: each waits for the last step before it that has a priority. */
    static List<SubtaskProposal> ofTemplate(
            List<SubtaskTemplates.Step> steps, GoalText goal, int count, boolean english) {
        List<SubtaskProposal> written = new ArrayList<>();
        Integer gate = null;
        for (SubtaskTemplates.Step step : mostImportant(steps, count)) {
            String title = goal.fill(step.title());
            String done =
                    english ? StepKinds.of(title).map(StepKinds.Kind::done).orElse(null) : null;
            List<Integer> after = gate == null ? List.of() : List.of(gate);
            written.add(new SubtaskProposal(title, null, step.priority(), step.minutes(), after, done));
            gate = step.priority() == null ? gate : Integer.valueOf(written.size() - 1);
        }
        return written;
    }

    /** Leaves out optional steps first, then steps of no stated priority, from the end; keeps the order. */
    private static List<SubtaskTemplates.Step> mostImportant(List<SubtaskTemplates.Step> steps, int count) {
        return IntStream.range(0, steps.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> steps.get(index).rank()))
                .limit(count)
                .sorted()
                .map(steps::get)
                .toList();
    }
}
