package io.taskflow.suggestion.quickadd.date.rule.day;

import io.taskflow.suggestion.quickadd.date.grammar.Found;
import io.taskflow.suggestion.quickadd.date.grammar.Rule;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Meaning;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Map;

/** Weeks, months and years: their first and last days. */
final class CalendarRules {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MIDDLE = 15;

    private CalendarRules() {}

    static Map<String, Rule> all() {
        return Map.of(
                "edge", CalendarRules::edge,
                "period", CalendarRules::period,
                "weekend", CalendarRules::weekend,
                "weekOf", found -> Day.on(found.date().with(DayOfWeek.MONDAY)));
    }

    /** The month that was said, by its name or from this one on; else this one. */
    static YearMonth month(Found found) {
        YearMonth now = YearMonth.from(found.today());
        if (!names(found)) {
            return now.plusMonths(found.has("rel") ? NearRules.steps(found.word("rel")) : 0);
        }
        int month = found.number(found.has("month") ? "month" : "lmonth");
        if (found.has("year")) {
            return YearMonth.of(found.number("year"), month);
        }
        YearMonth wanted = YearMonth.of(now.getYear(), month);
        return wanted.isBefore(now) ? wanted.plusYears(1) : wanted;
    }

    private static boolean names(Found found) {
        return found.has("month") || found.has("lmonth");
    }

    private static Meaning edge(Found found) {
        String edge = found.word("edge", found.isBegin() ? "begin" : "end");
        if (found.has("year") && !names(found)) {
            Year year = Year.of(found.number("year"));
            return Day.on(edge.equals("end") ? year.atDay(year.length()) : year.atDay(1));
        }
        if (names(found)) {
            YearMonth month = month(found);
            return Day.on(edge.equals("end") ? month.atEndOfMonth() : month.atDay(edge.equals("mid") ? MIDDLE : 1));
        }
        LocalDate begin = begin(found);
        LocalDate day = edge(found, edge, begin);
        boolean over = !found.has("rel") && day.isBefore(found.today());
        return Day.on(over ? edge(found, edge, begin(found, 1)) : day);
    }

    private static LocalDate edge(Found found, String edge, LocalDate begin) {
        return switch (edge) {
            case "end" -> end(found, begin);
            case "mid" -> span(found).equals("week") ? begin.plusDays(2) : begin.plusDays(MIDDLE - 1L);
            default -> begin;
        };
    }

    /** The first day of one that is to come; the last of this one, since it has begun, or today where a series begins in it. */
    private static Meaning period(Found found) {
        LocalDate begin = begin(found);
        if (found.isBegin() && "this".equals(found.word("rel"))) {
            return Day.on(found.today());
        }
        return Day.on(begin.isAfter(found.today()) ? begin : end(found, begin));
    }

    private static Meaning weekend(Found found) {
        int weeks = "next".equals(found.word("rel", "")) ? 1 : 0;
        return Day.on(found.today().with(DayOfWeek.SATURDAY).plusWeeks(weeks));
    }

    private static String span(Found found) {
        return switch (found.text("span")) {
            case "w", "wochen" -> "week";
            case "m", "monats" -> "month";
            case "y", "jahres" -> "year";
            case "quartals" -> "quarter";
            default -> found.word("span");
        };
    }

    private static LocalDate begin(Found found) {
        return begin(found, found.has("rel") ? NearRules.steps(found.word("rel")) : 0);
    }

    private static LocalDate begin(Found found, int steps) {
        LocalDate today = found.today();
        return switch (span(found)) {
            case "week" -> today.with(DayOfWeek.MONDAY).plusWeeks(steps);
            case "month" -> YearMonth.from(today).plusMonths(steps).atDay(1);
            case "quarter" -> today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths((long) MONTHS_OF_QUARTER * steps);
            default -> Year.from(today).plusYears(steps).atDay(1);
        };
    }

    /** A week that is to be worked in ends on Friday. */
    private static LocalDate end(Found found, LocalDate begin) {
        return switch (span(found)) {
            case "week" -> {
                LocalDate friday = begin.with(DayOfWeek.FRIDAY);
                yield friday.isBefore(found.today()) ? begin.with(DayOfWeek.SUNDAY) : friday;
            }
            case "month" -> YearMonth.from(begin).atEndOfMonth();
            case "quarter" -> begin.plusMonths(MONTHS_OF_QUARTER).minusDays(1);
            default -> begin.plusYears(1).minusDays(1);
        };
    }
}
