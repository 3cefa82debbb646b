package io.taskflow.task.recurrence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of an RRULE by their names, in upper case and in the order in which they were written. */
record RuleText(Map<String, String> parts) {
    /** The longest rule, in characters. */
    static final int LENGTH = 500;

    private static final Pattern FORM =
            Pattern.compile("[A-Z]+=[A-Z0-9,+-]+(;[A-Z]+=[A-Z0-9,+-]+)*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Pattern INTERVAL = Pattern.compile("0*[1-9][0-9]{0,2}");
    private static final Pattern LAST_WEEK = Pattern.compile("\\b53\\b");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final int TIMES_OF_DAY = 24;

    /** Empty for what is no list of different parts. */
    static Optional<RuleText> parse(String text) {
        if (text.length() > LENGTH || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
            int sign = part.indexOf('=');
            if (parts.put(part.substring(0, sign), part.substring(sign + 1)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new RuleText(parts));
    }

    /** What rules may not say here, though the RFCs let them. */
    Optional<Fault> fault(boolean onDay) {
        return Optional.ofNullable(message(onDay)).map(Fault::rule);
    }

    private @Nullable String message(boolean onDay) {
        if (!FREQUENCIES.contains(parts.getOrDefault("FREQ", ""))) {
            return "must have a FREQ of DAILY, WEEKLY, MONTHLY or YEARLY";
        }
        if (!INTERVAL.matcher(parts.getOrDefault("INTERVAL", "1")).matches()) {
            return "must have an INTERVAL of 1 to 999";
        }
        if (!parts.getOrDefault("RSCALE", "GREGORIAN").equals("GREGORIAN")) {
            return "must have no RSCALE but GREGORIAN";
        }
        if (has("SKIP") && !has("RSCALE")) {
            return "must have RSCALE=GREGORIAN where it has SKIP (RFC 7529, section 4.1)";
        }
        if (LAST_WEEK.matcher(parts.getOrDefault("BYWEEKNO", "")).find()) {
            // Most years have none, and lib-recur gives the days after the year's last week instead.
            return "must name no week 53 in BYWEEKNO; the last week of a year is -1";
        }
        if (onDay && hasAny("BYHOUR", "BYMINUTE", "BYSECOND")) {
            return "must name no time of a day where the task is due on a day";
        }
        if (values("BYHOUR") * values("BYMINUTE") * values("BYSECOND") > TIMES_OF_DAY) {
            return "must name at most " + TIMES_OF_DAY + " times of a day";
        }
        return null;
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    Optional<String> value(String part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** The value of a part that has one number. */
    OptionalInt number(String part) {
        String value = parts.getOrDefault(part, "");
        return NUMBER.matcher(value).matches() ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    boolean hasAny(String... some) {
        return Set.of(some).stream().anyMatch(this::has);
    }

    /** The same without a part. */
    RuleText without(String part) {
        Map<String, String> fewer = new LinkedHashMap<>(parts);
        fewer.remove(part);
        return new RuleText(fewer);
    }

    /** The same with another value of a part, or with one that it did not have. */
    RuleText with(String part, int value) {
        Map<String, String> more = new LinkedHashMap<>(parts);
        more.put(part, Integer.toString(value));
        return new RuleText(more);
    }

    /** The same with a part that it does not have yet. */
    RuleText orElse(String part, int value) {
        return has(part) ? this : with(part, value);
    }

    boolean isYearly() {
        return parts.containsValue("YEARLY");
    }

    /** Whether it steps by months or years, so that a day may be missing. */
    boolean goesByMonths() {
        return isYearly() || parts.containsValue("MONTHLY");
    }

    private long values(String part) {
        return has(part) ? parts.getOrDefault(part, "").split(",", -1).length : 1;
    }

    @Override
    public String toString() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }
}
