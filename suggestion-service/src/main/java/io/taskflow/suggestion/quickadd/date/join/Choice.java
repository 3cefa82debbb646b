package io.taskflow.suggestion.quickadd.date.join;

import io.taskflow.suggestion.quickadd.date.meaning.Bound;
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
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the things that a text says is its due date: what repeats, else the first day or moment, else the first time. */
final class Choice {

    private final Run main;
    private final List<Run> beside;
    private final LocalDateTime now;

    private Choice(Run main, List<Run> beside, LocalDateTime now) {
        this.main = main;
        this.beside = beside;
        this.now = now;
    }

    /** Empty where there is nothing, or a series that is over at once: its end was meant for each time. */
    static Optional<Due> of(List<Run> runs, ZonedDateTime now) {
        List<Run> days = runs.stream().filter(run -> !run.isTimeOnly()).toList();
        Optional<Run> main = Stream.of(days.stream().filter(run -> run.has(Repeat.class)), days.stream(), runs.stream())
                .flatMap(found -> found)
                .findFirst();
        return main.flatMap(run -> new Choice(run, beside(run, runs), now.toLocalDateTime()).due());
    }

    /** What elsewhere in the text belongs to it: where the series begins and ends, and the time, if there is only one. */
    private static List<Run> beside(Run main, List<Run> runs) {
        List<Run> beside = new ArrayList<>();
        for (Bound.Kind kind : Bound.Kind.values()) {
            boolean lacks = !main.has(kind) && beside.stream().noneMatch(run -> run.has(kind));
            runs.stream()
                    .filter(run -> lacks && run != main && run.has(kind) && !run.has(Repeat.class))
                    .findFirst()
                    .ifPresent(beside::add);
        }
        List<Run> clocks = runs.stream().filter(Run::isTimeOnly).toList();
        boolean needsNone = main.has(Moment.class)
                || clocks.contains(main)
                || main.has(Time.class)
                || beside.stream().anyMatch(run -> run.has(Time.class));
        if (!needsNone && clocks.size() == 1) {
            beside.add(clocks.getFirst());
        }
        return beside;
    }

    private Stream<Run> all() {
        return Stream.concat(Stream.of(main), beside.stream());
    }

    private Optional<LocalDate> bound(Bound.Kind kind) {
        return all().flatMap(run -> run.bound(kind).stream()).findFirst();
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
        LocalDate begin = bound(Bound.Kind.BEGIN).orElse(today);
        // Of a day to come: how late it is now must not turn seven in the morning into the evening of each day.
        LocalTime time = time(today.plusDays(1));
        boolean over = time != null && begin.equals(today) && today.atTime(time).isBefore(now);
        Optional<LocalDate> end = bound(Bound.Kind.END);
        Repeat ended = end.map(last -> repeat.with("UNTIL", last.format(DateTimeFormatter.BASIC_ISO_DATE)))
                .orElse(repeat);
        return repeat.firstFrom(over ? begin.plusDays(1) : begin)
                .filter(first -> end.filter(repeat.secondAfter(first)::isAfter).isEmpty())
                .map(first -> new Due(first, time, null, ended.rule(first), said(true)));
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
        PartOfDay part =
                all().map(Choice::part).filter(Objects::nonNull).findFirst().orElse(null);
        Optional<Time> time = all().flatMap(run -> run.one(Time.class).stream()).findFirst();
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
        return all().map(run -> new Due.Stretch(run.start(), run.end(), repeats && !run.isTimeOnly()))
                .toList();
    }
}
