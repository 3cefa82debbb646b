package io.taskflow.suggestion.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.eval.duplicate.DuplicateEvaluation;
import io.taskflow.suggestion.eval.duplicate.Pair;
import io.taskflow.suggestion.eval.duplicate.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** On a small set of our own: two invented projects that mostly keep to a habit, and reports of an invented editor. */
class EvaluationTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/eval");
    private static final SentenceModel MODEL = new SentenceModel();

    private final List<LabelledTask> tasks = JsonLines.read(DIRECTORY.resolve("priority.jsonl"), LabelledTask.class);

    @Test
    void a_habit_is_learned() {
        PriorityScores scores =
                new PriorityEvaluation(new LocalLearner(MODEL)).of(tasks).all();

        assertThat(scores.macroF1()).isGreaterThan(0.55);
        assertThat(scores.pressingBalancedAccuracy()).isGreaterThan(0.7);
        assertThat(scores.calibrationError()).isLessThan(0.25);
    }

    /** So that the floors above are known to tell. */
    @Test
    void where_there_is_no_habit_none_is_found() {
        var priorities = List.of(Priority.values());
        var random = new Random(1);
        List<LabelledTask> noise = tasks.stream()
                .map(task -> new LabelledTask(
                        task.title(), null, priorities.get(random.nextInt(4)), task.project(), task.split()))
                .toList();

        assertThat(new PriorityEvaluation(new LocalLearner(MODEL))
                        .of(noise)
                        .all()
                        .macroF1())
                .isLessThan(0.45);
    }

    @Test
    void duplicates_are_found() {
        String result = new DuplicateEvaluation(MODEL)
                .of(
                        JsonLines.read(DIRECTORY.resolve("duplicates.jsonl"), Report.class),
                        JsonLines.read(DIRECTORY.resolve("duplicates_pairs.jsonl"), Pair.class));

        assertThat(result).startsWith("50 reports, 15 of them").contains("recall@10 1.000");
    }
}
