package io.taskflow.suggestion.eval;

import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.eval.api.RunningSystem;
import io.taskflow.suggestion.eval.date.DateEvaluation;
import io.taskflow.suggestion.eval.date.LabelledSentence;
import io.taskflow.suggestion.eval.duplicate.DuplicateEvaluation;
import io.taskflow.suggestion.eval.duplicate.ImportedReports;
import io.taskflow.suggestion.eval.duplicate.Pair;
import io.taskflow.suggestion.eval.duplicate.Report;
import io.taskflow.suggestion.eval.goal.LabelledGoal;
import io.taskflow.suggestion.eval.goal.SubtaskEvaluation;
import java.nio.file.Path;
import java.util.List;

/**
 * The command line: what is measured, and the files with what is known. With {@code TASKFLOW_EVAL_API} in the environment priorities and
 * duplicates are asked of a running system, see {@link RunningSystem}.
 */
public final class EvalCommand {

    private static final int STEPS = 7;

    private static final String USAGE = """
            priority FILE            {"title", "description", "priority", "project", "split": "train" or "test"} in each line
            duplicates FILE PAIRS    {"id", "title", "description"}; {"duplicate": id, "of": id}
            subtasks FILE            {"goal", "steps": [text, ...]}
            dates FILE               {"input", "reference": local time, "type": "date", "time" or "datetime", "expected": [text, ...]}
            """;

    private EvalCommand() {}

    /** Prints the figures; ends with 2 where it is called wrongly, or a file cannot be read. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        try {
            System.out.print(result(List.of(arguments)));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private static String result(List<String> arguments) {
        if (arguments.size() < 2) {
            throw new IllegalArgumentException(USAGE);
        }
        Path file = Path.of(arguments.get(1));
        return switch (arguments.getFirst() + arguments.size()) {
            case "priority2" ->
                new PriorityEvaluation(isRemote() ? new ApiLearner(running()) : new LocalLearner(new SentenceModel()))
                        .of(JsonLines.read(file, LabelledTask.class))
                        .toString();
            case "duplicates3" ->
                duplicates(JsonLines.read(file, Report.class), JsonLines.read(Path.of(arguments.get(2)), Pair.class));
            case "subtasks2" ->
                new SubtaskEvaluation(new SentenceModel(), STEPS).of(JsonLines.read(file, LabelledGoal.class));
            case "dates2" -> new DateEvaluation().of(JsonLines.read(file, LabelledSentence.class));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static String duplicates(List<Report> reports, List<Pair> pairs) {
        return isRemote()
                ? new ImportedReports(running()).of(reports, pairs)
                : new DuplicateEvaluation(new SentenceModel()).of(reports, pairs);
    }

    private static boolean isRemote() {
        return System.getenv().containsKey("TASKFLOW_EVAL_API");
    }

    private static RunningSystem running() {
        return RunningSystem.of(System.getenv());
    }
}
