package io.taskflow.task.recurrence;

import io.taskflow.contracts.task.Recurrence;
import io.taskflow.service.json.Years;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule from a due date on. It is walked by what clocks in its zone show; what they never show, the hour that a spring lacks, is an hour later. */
final class Series {
    /** How many years of missed occurrences are passed over: some ten thousand steps at most. */
    private static final int YEARS_MISSED = 10;

    private final Rule rule;
    private final ZoneId zone;
    private final boolean onDay;
    private final LocalDateTime start;
    private final Instant due;

    Series(Rule rule, ZoneId zone, @Nullable Instant dueAt, @Nullable LocalDate dueOn) {
        this.rule = rule;
        this.zone = zone;
        this.onDay = dueOn != null;
        this.start =
                dueOn == null ? LocalDateTime.ofInstant(Objects.requireNonNull(dueAt), zone) : dueOn.atStartOfDay();
        this.due = dueAt == null ? moment(start) : dueAt;
    }

    /** Whether it ever does, wherever the rule ends. */
    boolean occurs() {
        return rule.from(start).next().isPresent();
    }

    Optional<Occurrence> next(Instant now) {
        boolean longAgo = moment(start.plusYears(YEARS_MISSED)).isBefore(now);
        Instant last = longAgo || now.isBefore(due) ? due : now;
        int most = rule.count() == null ? Integer.MAX_VALUE : rule.count() - 1;
        Rule.Walk walk = rule.from(start);
        int passed = 0;
        for (Optional<LocalDateTime> time = walk.next(); time.isPresent(); time = walk.next()) {
            Instant moment = moment(time.get());
            if (moment.isAfter(due)) {
                passed++;
                if (passed > most || !rule.includes(time.get(), zone)) {
                    return Optional.empty();
                }
                if (moment.isAfter(last)) {
                    return occurrence(time.get(), passed);
                }
            }
        }
        return Optional.empty();
    }

    /** The rule without the time that it says only because the due date's spring lacks it. */
    RuleText plain() {
        RuleText text = rule.text();
        return isMovedTime(text) ? text.without("BYHOUR").without("BYMINUTE") : text;
    }

    private boolean isMovedTime(RuleText text) {
        if (onDay || !text.hasAny("BYHOUR", "BYMINUTE")) {
            return false;
        }
        int hour = text.number("BYHOUR").orElse(start.getHour());
        int minute = text.number("BYMINUTE").orElse(start.getMinute());
        LocalDateTime said = start.withHour(hour).withMinute(minute);
        return !said.equals(start) && moment(said).equals(due);
    }

    private Optional<Occurrence> occurrence(LocalDateTime time, int passed) {
        Instant moment = moment(time);
        if (!Years.contain(moment)) {
            return Optional.empty();
        }
        Recurrence recurrence = new Recurrence(outright(time, passed).toString(), zone.getId());
        return Optional.of(
                onDay
                        ? new Occurrence(null, time.toLocalDate(), recurrence)
                        : new Occurrence(moment, null, recurrence));
    }

    /**
     * The rule from there on: of its COUNT what is left, and said outright what it took from the first due date and the next one does not
     * show: the 31st that was moved to the 30th, or the half past two that was moved to half past three.
     */
    private RuleText outright(LocalDateTime time, int passed) {
        RuleText text = plain();
        if (rule.count() != null) {
            text = text.with("COUNT", rule.count() - passed);
        }
        boolean moved = text.has("SKIP") && time.getDayOfMonth() != start.getDayOfMonth();
        if (moved && text.goesByMonths() && !text.hasAny("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO")) {
            text = (text.isYearly() ? text.orElse("BYMONTH", start.getMonthValue()) : text)
                    .with("BYMONTHDAY", start.getDayOfMonth());
        }
        LocalDateTime shown = LocalDateTime.ofInstant(moment(time), zone);
        if (!onDay && shown.getHour() != time.getHour()) {
            text = text.orElse("BYHOUR", time.getHour());
        }
        if (!onDay && shown.getMinute() != time.getMinute()) {
            text = text.orElse("BYMINUTE", time.getMinute());
        }
        return text;
    }

    private Instant moment(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }
}
