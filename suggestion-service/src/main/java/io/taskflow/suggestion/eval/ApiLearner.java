package io.taskflow.suggestion.eval;

import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.eval.api.ImportedProject;
import io.taskflow.suggestion.eval.api.ImportedProject.Text;
import io.taskflow.suggestion.eval.api.RunningSystem;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A running system: each project's history is imported in its order, then people ask. */
record ApiLearner(RunningSystem system) implements PriorityJudge.Learner {

    @Override
    public PriorityJudge learn(String project, List<LabelledTask> history, Stopwatch learning) {
        List<Text> texts = history.stream().map(ApiLearner::text).toList();
        return new ApiJudge(learning.time(() -> new ImportedProject(system, project, texts)));
    }

    private static Text text(LabelledTask task) {
        return new Text(task.title(), task.description(), task.priority().name());
    }

    private record ApiJudge(ImportedProject project) implements PriorityJudge {
        @Override
        public Guess guess(LabelledTask task) {
            JsonNode answer = project.ask("/api/suggestions/priority", text(task), Map.of());
            return new Guess(
                    task.priority(),
                    Priority.valueOf(answer.path("priority").asString()),
                    answer.path("confidence").asDouble());
        }

        @Override
        public void close() {
            project.close();
        }
    }
}
