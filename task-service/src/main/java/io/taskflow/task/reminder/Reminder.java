package io.taskflow.task.reminder;

import io.taskflow.service.json.Rfc3339;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** When somebody wants to be reminded of a task. */
public sealed interface Reminder {
    /** The most that a task has. */
    int MOST = 10;

    /** As clients read it: moments in UTC, anything else as it was written. */
    String text();

    /** At a moment. */
    record At(Instant moment) implements Reminder {
        @Override
        public String text() {
            return moment.toString();
        }
    }

    /** So long before the task is due; of a day, before its morning. */
    record Before(String text, Duration lead) implements Reminder {
        private static final Pattern FORM =
                Pattern.compile("P(?=.)(\\d{1,2}W|(\\d{1,3}D)?(T(?=.)(\\d{1,4}H)?(\\d{1,6}M)?)?)");
        private static final Duration LONGEST = Duration.ofDays(366);

        private static Optional<Reminder> parse(String text) {
            if (!FORM.matcher(text).matches()) {
                return Optional.empty();
            }
            Duration lead = text.endsWith("W")
                    ? Duration.ofDays(7L * Integer.parseInt(text, 1, text.length() - 1, 10))
                    : Duration.parse(text);
            return lead.compareTo(LONGEST) <= 0 ? Optional.of(new Before(text, lead)) : Optional.empty();
        }
    }

    /** What the text says: RFC 3339, or ISO 8601 in weeks or in days, hours and minutes, up to 366 days; empty for anything else. */
    static Optional<Reminder> parse(String text) {
        if (text.startsWith("P")) {
            return Before.parse(text);
        }
        try {
            return Optional.of(new At(Rfc3339.instant(text)));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** The same texts as clients read them, each once. Throws IllegalArgumentException for what is no reminder. */
    static List<String> canonical(List<String> texts) {
        return texts.stream()
                .map(text -> parse(text).orElseThrow(() -> new IllegalArgumentException("no reminder")))
                .map(Reminder::text)
                .distinct()
                .toList();
    }

    /** Whether the text says how long before the due date. */
    static boolean isRelative(String text) {
        return parse(text).filter(Before.class::isInstance).isPresent();
    }
}
