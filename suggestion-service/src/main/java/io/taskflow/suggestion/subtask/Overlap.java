package io.taskflow.suggestion.subtask;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.goal.Likeness;
import io.taskflow.suggestion.task.Subtasks.Subtask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Leaves out of an engine's steps those that a task has already, and goes on counting, so that what depends on what stays right. */
final class Overlap {

    /** Two titles more alike than this say the same. */
    private static final double SAME = 0.75;

    private final List<Subtask> existing;
    private final Likeness likeness;
    private final int maxItems;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<AlreadyThere> there = new ArrayList<>();
    private int seen;

    Overlap(List<Subtask> existing, Likeness likeness, int maxItems) {
        this.existing = existing;
        this.likeness = likeness;
        this.maxItems = maxItems;
    }

    /** The step as it is proposed; empty where it is there already, or enough were proposed. */
    Optional<SubtaskProposal> take(SubtaskProposal step) {
        int place = seen++;
        Optional<Subtask> same =
                existing.stream().filter(one -> says(one.title(), step.title())).findFirst();
        if (same.isPresent()) {
            there.add(new AlreadyThere(step.title(), same.get().id(), same.get().key()));
            return Optional.empty();
        }
        if (places.size() >= maxItems) {
            return Optional.empty();
        }
        List<Integer> before = step.dependsOn().stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        places.put(place, places.size());
        return Optional.of(step.after(before));
    }

    private boolean says(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip()) || likeness.of(one, other) >= SAME;
    }

    List<AlreadyThere> there() {
        return List.copyOf(there);
    }
}
