package io.taskflow.task.recurrence;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/** A rule that lib-recur has understood; the one place that knows the library. Times are those that clocks in the zone show. */
final class Rule {
    private static final int LAST_YEAR = 9999;

    private final RuleText text;
    private final @Nullable Until until;
    private final @Nullable Integer count;
    private final RecurrenceRule endless;

    private Rule(RuleText text, @Nullable Until until) throws InvalidRecurrenceRuleException {
        this.text = text;
        this.until = until;
        this.count = parsed(text).getCount();
        this.endless = parsed(text.without("COUNT").without("UNTIL"));
    }

    private static RecurrenceRule parsed(RuleText text) throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(text.toString(), RecurrenceRule.RfcMode.RFC5545_STRICT);
    }

    /** Empty for what is no rule of RFC 5545 and RFC 7529. */
    static Optional<Rule> of(RuleText text) {
        Optional<Until> until = text.value("UNTIL").flatMap(Until::parse);
        if (until.isEmpty() && text.has("UNTIL")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Rule(text, until.orElse(null)));
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    RuleText text() {
        return text;
    }

    /** How often it occurs in all, the first time included; null where that is not bounded. */
    @Nullable
    Integer count() {
        return count;
    }

    /** Whether a time is not past UNTIL. */
    boolean includes(LocalDateTime time, ZoneId zone) {
        return until == null || until.includes(time, zone);
    }

    /** Its times from a first one on, as if it had no end. */
    Walk from(LocalDateTime start) {
        return new Walk(start, endless);
    }

    /** Goes from one time to the next, each later than the one before. */
    static final class Walk {
        private final RecurrenceRule rule;
        private final LocalDateTime start;
        private final Duration fraction;
        private @Nullable RecurrenceRuleIterator times;
        private LocalDateTime last;

        private Walk(LocalDateTime start, RecurrenceRule rule) {
            this.rule = rule;
            this.start = start;
            LocalDateTime second = start.truncatedTo(ChronoUnit.SECONDS);
            this.fraction = Duration.between(second, start);
            this.last = second.minusSeconds(1);
        }

        /**
         * Empty at the end of the year 9999, where the library has looked at some thousand dates in vain, and where it fails at a
         * combination of parts, by whatever exception.
         */
        Optional<LocalDateTime> next() {
            try {
                RecurrenceRuleIterator here = times == null ? rule.iterator(dateTime(start)) : times;
                times = here;
                LocalDateTime found = local(here.nextDateTime());
                // Behind the year 9999 the library begins again with 0.
                boolean later = found.isAfter(last) && found.getYear() <= LAST_YEAR;
                last = found;
                return later ? Optional.of(found.plus(fraction)) : Optional.empty();
            } catch (RuntimeException vain) {
                return Optional.empty();
            }
        }

        private static DateTime dateTime(LocalDateTime time) {
            return new DateTime(
                    time.getYear(),
                    time.getMonthValue() - 1,
                    time.getDayOfMonth(),
                    time.getHour(),
                    time.getMinute(),
                    time.getSecond());
        }

        private static LocalDateTime local(DateTime time) {
            return LocalDateTime.of(
                    time.getYear(),
                    time.getMonth() + 1,
                    time.getDayOfMonth(),
                    time.getHours(),
                    time.getMinutes(),
                    time.getSeconds());
        }
    }
}
