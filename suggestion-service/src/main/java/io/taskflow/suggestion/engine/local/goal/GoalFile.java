package io.taskflow.suggestion.engine.local.goal;

import io.taskflow.suggestion.engine.local.rule.RuleFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file of {@code engine/local/goals}: goals and the titles of their steps. */
record GoalFile(String version, Map<String, List<String>> goals) {

    /** All of them, those written for TaskFlow first. */
    static List<KnownGoal> all() {
        return Stream.of("taskflow", "everyday", "mscomplextasks")
                .map(name -> RuleFile.read("goals/" + name + ".yml", GoalFile.class))
                .flatMap(file -> file.goals.entrySet().stream())
                .map(goal -> new KnownGoal(goal.getKey(), goal.getValue(), null, null))
                .toList();
    }
}
