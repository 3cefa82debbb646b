package io.taskflow.suggestion.summary;

import io.taskflow.suggestion.summary.SummaryRequest.Language;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a summary down in a few sentences ({@code sentences.properties}), from nothing but its numbers and names. */
final class Sentences {
    private static final String BUNDLE = "io.taskflow.suggestion.summary.sentences";

    /** The machine's own language is nobody's. */
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final int NAMED = 3;

    private final Locale locale;
    private final ResourceBundle phrases;

    Sentences(Language language) {
        this.locale = language == Language.de ? Locale.GERMANY : Locale.UK;
        this.phrases = ResourceBundle.getBundle(BUNDLE, locale, NO_OTHER_LANGUAGE);
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
        return new MessageFormat(phrases.getString(phrase), locale).format(values);
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
        String more = rest == 0 ? "" : new MessageFormat(phrases.getString("more"), locale).format(new Object[] {rest});
        return " (" + String.join(", ", names) + more + ")";
    }
}
