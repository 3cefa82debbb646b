package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.local.rule.RuleFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code subtask-templates.yml} says; the last kind fits any goal. */
record SubtaskTemplates(String version, List<Template> templates) {

    static SubtaskTemplates read() {
        return RuleFile.read("subtask-templates.yml", SubtaskTemplates.class);
    }

    Template generic() {
        return templates.getLast();
    }

    /** The steps of one kind of goal, in order. */
    record Template(String kind, List<String> examples, List<Step> steps) {}

    /** One step; {@code title} may hold {@code {goal}} and {@code {object}}. */
    record Step(
            String title,
            @Nullable Integer minutes,
            @Nullable Priority priority,
            @Nullable Boolean optional) {

        /** 0 for a step with a priority, 1 for a plain one, 2 for one that can be left out. */
        int rank() {
            if (Boolean.TRUE.equals(optional)) {
                return 2;
            }
            return priority == null ? 1 : 0;
        }
    }
}
