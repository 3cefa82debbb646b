package io.taskflow.suggestion.quickadd.mark;

import io.taskflow.contracts.task.Priority;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A priority as people write it on purpose: {@code p1} to {@code p4}, {@code !high}, "high priority", and the like in German. */
public record PriorityMark(int start, int end, Priority priority) {

    private static final Map<String, Priority> WORDS = Map.ofEntries(
            Map.entry("1", Priority.URGENT),
            Map.entry("2", Priority.HIGH),
            Map.entry("3", Priority.MEDIUM),
            Map.entry("4", Priority.LOW),
            Map.entry("urgent", Priority.URGENT),
            Map.entry("critical", Priority.URGENT),
            Map.entry("top", Priority.URGENT),
            Map.entry("highest", Priority.URGENT),
            Map.entry("high", Priority.HIGH),
            Map.entry("medium", Priority.MEDIUM),
            Map.entry("normal", Priority.MEDIUM),
            Map.entry("low", Priority.LOW),
            Map.entry("dringend", Priority.URGENT),
            Map.entry("h\u00f6chste", Priority.URGENT),
            Map.entry("hoch", Priority.HIGH),
            Map.entry("hohe", Priority.HIGH),
            Map.entry("mittel", Priority.MEDIUM),
            Map.entry("mittlere", Priority.MEDIUM),
            Map.entry("niedrig", Priority.LOW),
            Map.entry("niedrige", Priority.LOW),
            Map.entry("geringe", Priority.LOW));

    private static final Pattern MARK = Pattern.compile(
            "(?<![\\p{L}\\p{N}_./#@+-])(?:p([1-4])|!([1-4])"
                    + "|!(urgent|critical|high|medium|normal|low|dringend|hoch|mittel|niedrig)"
                    + "|(urgent|critical|top|highest|high|medium|normal|low)\\s{1,4}priority"
                    + "|priority:?\\s{0,4}(urgent|critical|highest|high|medium|normal|low)"
                    + "|(h\u00f6chste|hohe|mittlere|normale|niedrige|geringe)r?\\s{1,4}priorit\u00e4t"
                    + "|priorit\u00e4t:?\\s{0,4}(dringend|hoch|mittel|niedrig))(?![\\p{L}\\p{N}_-]|[./]\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The first in a text that says one; empty where none does. */
    public static Optional<PriorityMark> in(String text) {
        Matcher matcher = MARK.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String word = "";
        for (int group = 1; group <= matcher.groupCount(); group++) {
            word = matcher.group(group) == null ? word : matcher.group(group);
        }
        Priority priority = WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), Priority.MEDIUM);
        return Optional.of(new PriorityMark(matcher.start(), matcher.end(), priority));
    }
}
