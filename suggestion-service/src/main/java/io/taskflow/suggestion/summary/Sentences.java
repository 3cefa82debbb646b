package io.taskflow.suggestion.summary;

import io.taskflow.suggestion.language.Language;
import io.taskflow.suggestion.language.Phrases;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a summary down in a few sentences ({@code sentences.properties}), from nothing but its numbers and names. */
final class Sentences {
    private static final String BUNDLE = "io.taskflow.suggestion.summary.sentences";

    private static final int NAMED = 3;

    private final Locale locale;
    private final Phrases phrases;

    Sentences(Language language) {
        this.locale = language.locale();
        this.phrases = new Phrases(BUNDLE, language);
    }

    String write(
            Period days, SummarizedTasks done, SummarizedTasks made, SummarizedTasks late, SummarizedTasks running) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        String first = say("completed", done, day.format(days.first()), day.format(days.last()));
        return Stream.of(first + say("created", made), say("overdue", late), say("inProgress", running))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String say(String phrase, SummarizedTasks tasks, Object... more) {
        Object[] values = Stream.concat(Stream.of(tasks.count(), named(tasks)), Stream.of(more))
                .toArray();
        return phrases.say(phrase, values);
    }

    /** The first three by name, and how many more there are; nothing where there are none. */
    private String named(SummarizedTasks tasks) {
        List<String> names = tasks.tasks().stream()
                .limit(NAMED)
                .map(task -> (task.key() == null ? "" : task.key() + " ") + "“" + task.title() + "”")
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        long rest = tasks.count() - names.size();
        String more = rest == 0 ? "" : phrases.say("more", rest);
        return " (" + String.join(", ", names) + more + ")";
    }
}
