package io.taskflow.suggestion.quickadd.date.rule.day;

import io.taskflow.suggestion.quickadd.date.grammar.Found;
import io.taskflow.suggestion.quickadd.date.grammar.Rule;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Meaning;
import io.taskflow.suggestion.quickadd.date.meaning.Moment;
import io.taskflow.suggestion.quickadd.date.meaning.Part;
import io.taskflow.suggestion.quickadd.date.meaning.PartOfDay;
import io.taskflow.suggestion.quickadd.date.meaning.Unclear;
import java.time.LocalDate;
import java.util.Map;

/** Today and the days around it, and their parts. */
final class NearRules {

    private static final int LAST_HOUR = 23;
    private static final int LAST = 59;

    private NearRules() {}

    static Map<String, Rule> all() {
        return Map.of(
                "offset", found -> Day.on(found.today().plusDays(found.number("offset", 0))),
                "unclear", found -> new Unclear(),
                "dayAfter", found -> Day.on(found.today().plusDays(1)),
                "eod", NearRules::endOfDay,
                "now", found -> new Moment(found.now()),
                "part", found -> new Part(PartOfDay.of(found.word("part"))),
                "thisPart", NearRules::partOfDay);
    }

    /** How many weeks, months or years ahead. */
    static int steps(String word) {
        return switch (word) {
            case "next", "coming" -> 1;
            case "second" -> 2;
            case "last", "past" -> -1;
            default -> 0;
        };
    }

    private static Meaning endOfDay(Found found) {
        LocalDate day = found.goesOn() ? found.date() : found.today();
        return new Moment(day.atTime(LAST_HOUR, LAST, LAST).atZone(found.now().getZone()));
    }

    private static Meaning partOfDay(Found found) {
        int days = found.has("rel") ? Math.min(0, steps(found.word("rel"))) : 0;
        PartOfDay part = found.has("part") ? PartOfDay.of(found.word("part")) : PartOfDay.NIGHT;
        return new Day(found.today().plusDays(days), Day.Trait.PLAIN, part);
    }
}
