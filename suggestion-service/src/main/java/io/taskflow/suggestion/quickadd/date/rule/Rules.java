package io.taskflow.suggestion.quickadd.date.rule;

import io.taskflow.suggestion.quickadd.date.grammar.Rule;
import io.taskflow.suggestion.quickadd.date.rule.day.DayRules;
import java.util.HashMap;
import java.util.Map;

/** All rules by the names that the languages' files have for them. */
public final class Rules {

    private Rules() {}

    /** Each with its name. */
    public static Map<String, Rule> all() {
        Map<String, Rule> all = new HashMap<>(DayRules.all());
        all.putAll(TimeRules.all());
        all.putAll(RepeatRules.all());
        return Map.copyOf(all);
    }
}
