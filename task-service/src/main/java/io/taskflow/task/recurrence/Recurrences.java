package io.taskflow.task.recurrence;

import io.taskflow.contracts.task.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is due at a moment or on a day, one of both, again and again. */
public final class Recurrences {
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Recurrences() {}

    /** Why something that is due then cannot recur like this; empty where it can. */
    public static Optional<Fault> fault(Recurrence recurrence, @Nullable Instant dueAt, @Nullable LocalDate dueOn) {
        Fault fault = wordsFault(recurrence, dueOn != null);
        return fault == null
                ? series(recurrence, dueAt, dueOn)
                        .map(series -> series.occurs()
                                ? Optional.<Fault>empty()
                                : Optional.of(Fault.rule("never occurs from the due date on")))
                        .orElse(Optional.of(Fault.noRule()))
                : Optional.of(fault);
    }

    /**
     * The first occurrence that is later than the due date and than now; where more than ten years were missed, than the due date. Empty
     * where the rule has come to its end.
     */
    public static Optional<Occurrence> next(
            Recurrence recurrence, @Nullable Instant dueAt, @Nullable LocalDate dueOn, Instant now) {
        return series(recurrence, dueAt, dueOn).flatMap(series -> series.next(now));
    }

    /**
     * The same without the time that it says only because this due date's spring lacks it: who moves the due date moves that, too. A day
     * of the month stays, since people say that themselves.
     */
    public static Recurrence plain(Recurrence recurrence, @Nullable Instant dueAt, @Nullable LocalDate dueOn) {
        return series(recurrence, dueAt, dueOn)
                .map(series -> new Recurrence(series.plain().toString(), recurrence.timeZone()))
                .orElse(recurrence);
    }

    // What is read from JSON may lack what the record cannot.
    @SuppressWarnings("NullAway")
    private static @Nullable Fault wordsFault(Recurrence recurrence, boolean onDay) {
        if (recurrence.timeZone() == null || recurrence.rrule() == null) {
            return new Fault(recurrence.rrule() == null ? "rrule" : "timeZone", "is required");
        }
        if (!ZONES.contains(recurrence.timeZone())) {
            return new Fault("timeZone", "must be an IANA time zone such as Europe/Berlin");
        }
        Optional<RuleText> text = RuleText.parse(recurrence.rrule());
        return text.isEmpty() ? Fault.noRule() : text.get().fault(onDay).orElse(null);
    }

    private static Optional<Series> series(Recurrence recurrence, @Nullable Instant dueAt, @Nullable LocalDate dueOn) {
        ZoneId zone = ZoneId.of(recurrence.timeZone());
        return RuleText.parse(recurrence.rrule()).flatMap(Rule::of).map(rule -> new Series(rule, zone, dueAt, dueOn));
    }
}
