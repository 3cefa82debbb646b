package io.taskflow.suggestion.quickadd;

import io.taskflow.service.json.Years;
import io.taskflow.suggestion.quickadd.date.DateReader;
import io.taskflow.suggestion.quickadd.date.join.Due;
import io.taskflow.suggestion.quickadd.mark.Mark;
import io.taskflow.suggestion.quickadd.mark.Marks;
import io.taskflow.suggestion.quickadd.mark.PriorityMark;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads a line as a task: first what is marked on purpose, then, in what is left, when it is due. */
@Service
class QuickAdd {

    /** The last that RFC 3339 can write. */
    private static final int LAST_YEAR = 9999;

    private final DateReader dates;
    private final KnownNames names;

    QuickAdd(DateReader dates, KnownNames names) {
        this.dates = dates;
        this.names = names;
    }

    /** What the line says to {@code caller}, for a project of theirs where one is given. */
    QuickAddAnswer read(String text, ZonedDateTime now, UUID caller, @Nullable UUID project) {
        var draft = new Draft(text);
        List<Mark> marks = Marks.in(text);
        marks.forEach(draft::blank);
        PriorityMark.in(draft.rest()).ifPresent(draft::priority);
        marks.stream().filter(mark -> mark.kind() == Mark.Kind.LABEL).forEach(draft::label);
        UUID named = names.project(marks, caller, draft);
        names.person(marks, caller, named == null ? project : named, draft);
        due(draft.rest(), now).ifPresent(due -> draft.due(due, now.getZone()));
        return draft.answer();
    }

    private Optional<Due> due(String text, ZonedDateTime now) {
        try {
            return dates.read(text, now).filter(due -> isSayable(due, now));
        } catch (DateTimeException | ArithmeticException beyondAllCalendars) {
            return Optional.empty();
        }
    }

    private static boolean isSayable(Due due, ZonedDateTime now) {
        Instant instant = due.instant(now.getZone());
        return due.day().getYear() >= 1
                && due.day().getYear() <= LAST_YEAR
                && (instant == null || Years.contain(instant));
    }
}
