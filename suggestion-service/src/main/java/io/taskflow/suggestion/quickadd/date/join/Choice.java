package io.taskflow.suggestion.quickadd.date.join;

import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Moment;
import io.taskflow.suggestion.quickadd.date.meaning.Part;
import io.taskflow.suggestion.quickadd.date.meaning.PartOfDay;
import io.taskflow.suggestion.quickadd.date.meaning.Repeat;
import io.taskflow.suggestion.quickadd.date.meaning.Time;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the things that a text says is its due date: what repeats, else the first day or moment, else the first time. */
final class Choice {

    private final Run main;
    private final @Nullable Run clock;
    private final LocalDateTime now;

    private Choice(Run main, @Nullable Run clock, LocalDateTime now) {
        this.main = main;
        this.clock = clock;
        this.now = now;
    }

    /** Empty where there is nothing. */
    static Optional<Due> of(List<Run> runs, ZonedDateTime now) {
        List<Run> days = runs.stream().filter(run -> !Joins.isTimeOnly(run)).toList();
        List<Run> clocks = runs.stream().filter(Joins::isTimeOnly).toList();
        Optional<Run> main = Stream.of(
                        days.stream().filter(run -> run.has(Repeat.class)), days.stream(), clocks.stream())
                .flatMap(found -> found)
                .findFirst();
        return main.flatMap(run -> new Choice(run, clockFor(run, clocks), now.toLocalDateTime()).due());
    }

    private static @Nullable Run clockFor(Run main, List<Run> clocks) {
        boolean needsNone = main.has(Time.class) || main.has(Moment.class) || clocks.contains(main);
        return needsNone || clocks.size() != 1 ? null : clocks.getFirst();
    }

    private Optional<Due> due() {
        Optional<Moment> moment = main.one(Moment.class);
        if (moment.isPresent()) {
            return Optional.of(Due.at(moment.get().at().truncatedTo(ChronoUnit.SECONDS), said(false)));
        }
        Optional<Repeat> repeat = main.one(Repeat.class);
        return repeat.isPresent() ? repeating(repeat.get()) : Optional.of(once());
    }

    private Optional<Due> repeating(Repeat repeat) {
        LocalDate today = now.toLocalDate();
        // Of a day to come: how late it is now must not turn seven in the morning into the evening of each day.
        LocalTime time = time(today.plusDays(1));
        boolean over = time != null && today.atTime(time).isBefore(now);
        return repeat.firstFrom(over ? today.plusDays(1) : today)
                .map(first -> new Due(first, time, null, repeat.rule(first), said(true)));
    }

    private Due once() {
        Optional<LocalDate> said = day();
        LocalDate day = said.orElse(now.toLocalDate());
        LocalTime time = time(day);
        boolean over = said.isEmpty() && time != null && day.atTime(time).isBefore(now);
        return new Due(over ? day.plusDays(1) : day, time, null, null, said(false));
    }

    private Optional<LocalDate> day() {
        Optional<Day> weekday = main.all(Day.class)
                .filter(day -> day.trait() == Day.Trait.WEEKDAY)
                .findFirst();
        Optional<Day> other = main.all(Day.class)
                .filter(day -> day.trait() != Day.Trait.WEEKDAY)
                .findFirst();
        if (other.isEmpty()) {
            return weekday.map(Day::date);
        }
        boolean picks = other.get().trait() == Day.Trait.SHIFTED;
        return other.map(day -> picks && weekday.isPresent()
                ? inWeekOf(day.date(), weekday.get().date().getDayOfWeek())
                : day.date());
    }

    private static LocalDate inWeekOf(LocalDate day, DayOfWeek weekday) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(weekday);
    }

    private @Nullable LocalTime time(LocalDate day) {
        PartOfDay part = part(main);
        part = part == null && clock != null ? part(clock) : part;
        Optional<Time> said = main.one(Time.class);
        Optional<Time> time = said.isEmpty() && clock != null ? clock.one(Time.class) : said;
        if (time.isPresent()) {
            return time.get().on(day, part, now);
        }
        return part == null ? null : LocalTime.of(part.hour(), 0);
    }

    private static @Nullable PartOfDay part(Run run) {
        return Stream.of(
                        run.all(Part.class).map(Part::part),
                        run.all(Day.class).map(Day::part),
                        run.all(Repeat.class).map(Repeat::part))
                .flatMap(parts -> parts)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Due.Stretch> said(boolean repeats) {
        var whole = new Due.Stretch(main.start(), main.end(), repeats);
        return clock == null ? List.of(whole) : List.of(whole, new Due.Stretch(clock.start(), clock.end(), false));
    }
}
