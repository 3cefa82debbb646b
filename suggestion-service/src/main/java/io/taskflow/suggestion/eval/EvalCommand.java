package io.taskflow.suggestion.eval;

import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.eval.duplicate.DuplicateEvaluation;
import io.taskflow.suggestion.eval.duplicate.Pair;
import io.taskflow.suggestion.eval.duplicate.Report;
import java.nio.file.Path;

/** The command line: what is measured, and the files with what is known. */
public final class EvalCommand {

    private static final String USAGE = """
            priority FILE            {"title", "description", "priority", "project", "split": "train" or "test"} in each line
            duplicates FILE PAIRS    {"id", "title", "description"}; {"duplicate": id, "of": id}
            """;

    private EvalCommand() {}

    /** Prints the figures; ends with 2 where it is called wrongly. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        var model = new SentenceModel();
        if (arguments.length == 2 && arguments[0].equals("priority")) {
            System.out.print(
                    new PriorityEvaluation(model).of(JsonLines.read(Path.of(arguments[1]), LabelledTask.class)));
        } else if (arguments.length == 3 && arguments[0].equals("duplicates")) {
            System.out.print(new DuplicateEvaluation(model)
                    .of(
                            JsonLines.read(Path.of(arguments[1]), Report.class),
                            JsonLines.read(Path.of(arguments[2]), Pair.class)));
        } else {
            System.err.print(USAGE);
            System.exit(2);
        }
    }
}
