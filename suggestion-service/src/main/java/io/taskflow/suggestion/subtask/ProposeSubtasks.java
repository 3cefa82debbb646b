package io.taskflow.suggestion.subtask;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.engine.goal.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Asks the engine for the steps to a goal, and leaves out what is there already. */
@Service
public class ProposeSubtasks {

    private final Suggester suggester;
    private final Likeness likeness;

    ProposeSubtasks(Suggester suggester, Likeness likeness) {
        this.suggester = suggester;
        this.likeness = likeness;
    }

    /** All of them. */
    public Proposed to(Goal goal) {
        var overlap = new Overlap(goal.existing(), likeness, goal.maxItems());
        SubtaskAnswer answer = suggester.subtasks(goal.question());
        List<SubtaskProposal> steps = answer.subtasks().stream()
                .flatMap(step -> overlap.take(step).stream())
                .toList();
        return new Proposed(steps, answer, overlap.there(), goal.question().hash());
    }

    /** The same, and hands each step over as soon as it is known. */
    Proposed to(Goal goal, Consumer<SubtaskProposal> each) {
        var overlap = new Overlap(goal.existing(), likeness, goal.maxItems());
        List<SubtaskProposal> given = new ArrayList<>();
        SubtaskAnswer answer = suggester.subtasks(
                goal.question(),
                step -> overlap.take(step).ifPresent(kept -> {
                    given.add(kept);
                    each.accept(kept);
                }));
        return new Proposed(given, answer, overlap.there(), goal.question().hash());
    }

    /**
     * What is proposed.
     *
     * @param steps without those that are there
     * @param answer the engine's own
     * @param hash of what was asked, see {@code SubtaskQuestion}
     */
    public record Proposed(List<SubtaskProposal> steps, SubtaskAnswer answer, List<AlreadyThere> there, String hash) {

        public Proposed {
            steps = List.copyOf(steps);
        }
    }
}
