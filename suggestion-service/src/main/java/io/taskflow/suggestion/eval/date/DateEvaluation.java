package io.taskflow.suggestion.eval.date;

import io.taskflow.suggestion.quickadd.date.DateReader;
import io.taskflow.suggestion.quickadd.date.join.Due;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads sentences and compares what is found with what they say. */
public final class DateEvaluation {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String NOTHING = "nothing";

    private final DateReader reader = new DateReader();

    /** The result: figures, and each sentence that was read otherwise. */
    public String of(List<LabelledSentence> sentences) {
        List<String> missed = new ArrayList<>();
        int dated = 0;
        int falseHits = 0;
        for (LabelledSentence sentence : sentences) {
            String read = read(sentence);
            boolean hasDate = !sentence.expected().isEmpty();
            boolean right = hasDate ? sentence.expected().contains(read) : read.equals(NOTHING);
            dated += hasDate ? 1 : 0;
            falseHits += !hasDate && !right ? 1 : 0;
            if (!right) {
                missed.add("%s -> %s, not %s".formatted(sentence.input(), read, expected(sentence)));
            }
        }
        int wrong = missed.size() - falseHits;
        return String.format(
                Locale.ROOT,
                "%d sentences: %d of the %d with a date are read as they are meant (accuracy %.3f); %d false hits among the %d without%n%s",
                sentences.size(),
                dated - wrong,
                dated,
                (dated - wrong) / Math.max(1.0, dated),
                falseHits,
                sentences.size() - dated,
                missed.isEmpty() ? "" : String.join(System.lineSeparator(), missed) + System.lineSeparator());
    }

    private static String expected(LabelledSentence sentence) {
        return sentence.expected().isEmpty() ? NOTHING : String.join(" or ", sentence.expected());
    }

    private String read(LabelledSentence sentence) {
        Optional<Due> due = reader.read(sentence.input(), sentence.reference().atZone(ZoneOffset.UTC));
        return due.map(found -> written(found, sentence.type())).orElse(NOTHING);
    }

    private static String written(Due due, String type) {
        String time = due.time() == null ? "" : due.time().format(TIME);
        return switch (type) {
            case "date" -> due.time() == null ? due.day().toString() : due.day() + " " + time;
            case "time" -> time;
            default -> due.day() + " " + time;
        };
    }
}
