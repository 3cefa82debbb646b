package io.taskflow.suggestion.summary;

import io.taskflow.suggestion.summary.SummaryRequest.Language;
import java.text.ChoiceFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a summary down in a few sentences, from nothing but its numbers and names. */
enum Sentences {
    ENGLISH(
            Locale.UK,
            "From %s to %s ",
            "0#nothing was completed|1#one task was completed|1<{0} tasks were completed",
            "0#none was created.|1#one was created.|1<{0} were created.",
            "0#|1#One open task is overdue|1<{0} open tasks are overdue",
            "0#Nothing is in progress.|1#One is in progress|1<{0} are in progress",
            " and ",
            " more"),
    GERMAN(
            Locale.GERMANY,
            "Vom %s bis %s wurde",
            "0# nichts erledigt|1# eine Aufgabe erledigt|1<n {0} Aufgaben erledigt",
            "0#keine kam hinzu.|1#eine kam hinzu.|1<{0} kamen hinzu.",
            "0#|1#Eine offene Aufgabe ist überfällig|1<{0} offene Aufgaben sind überfällig",
            "0#Nichts ist in Arbeit.|1#Eine ist in Arbeit|1<{0} sind in Arbeit",
            " und ",
            " weitere");

    private static final int NAMED = 3;

    private final DateTimeFormatter day;
    private final String period;
    private final String completed;
    private final String created;
    private final String overdue;
    private final String inProgress;
    private final String and;
    private final String more;

    Sentences(
            Locale locale,
            String period,
            String completed,
            String created,
            String overdue,
            String inProgress,
            String and,
            String more) {
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.period = period;
        this.completed = completed;
        this.created = created;
        this.overdue = overdue;
        this.inProgress = inProgress;
        this.and = and;
        this.more = more;
    }

    static Sentences in(Language language) {
        return language == Language.de ? GERMAN : ENGLISH;
    }

    String write(Period days, Tasks done, Tasks made, Tasks late, Tasks running) {
        String first = period.formatted(day.format(days.first()), day.format(days.last()))
                + number(completed, done)
                + named(done)
                + and
                + number(created, made);
        return Stream.of(first, sentence(overdue, late), sentence(inProgress, running))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String sentence(String pattern, Tasks tasks) {
        String names = named(tasks);
        return number(pattern, tasks) + names + (names.isEmpty() ? "" : ".");
    }

    private static String number(String pattern, Tasks tasks) {
        return new ChoiceFormat(pattern).format(tasks.count()).replace("{0}", Long.toString(tasks.count()));
    }

    /** The first three by name, how many more there are, or nothing. */
    private String named(Tasks tasks) {
        List<String> names = tasks.tasks().stream()
                .limit(NAMED)
                .map(task -> (task.key() == null ? "" : task.key() + " ") + "“" + task.title() + "”")
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        long rest = tasks.count() - names.size();
        return " (" + String.join(", ", names) + (rest == 0 ? "" : and + rest + more) + ")";
    }
}
