package io.taskflow.suggestion.quickadd.date.rule.day;

import io.taskflow.suggestion.quickadd.date.grammar.Rule;
import java.util.HashMap;
import java.util.Map;

/** The rules for days and moments, by the names that the languages' files have for them. */
public final class DayRules {

    private DayRules() {}

    /** Each with its name. */
    public static Map<String, Rule> all() {
        Map<String, Rule> all = new HashMap<>(DateRules.all());
        all.putAll(WeekdayRules.all());
        all.putAll(NearRules.all());
        all.putAll(ShiftRules.all());
        all.putAll(CalendarRules.all());
        all.put("holiday", Holidays::read);
        return all;
    }
}
