package io.taskflow.suggestion.quickadd.date.grammar;

import io.taskflow.suggestion.quickadd.date.meaning.Bound;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** What a template found, by the names of its groups. */
public final class Found {

    private final MatchResult match;
    private final Templates templates;
    private final ZonedDateTime now;
    private final @Nullable Day next;
    private final boolean bare;
    private final boolean dayFirst;
    private final boolean begin;

    Found(MatchResult match, Grammar.Asked asked, @Nullable Day next, boolean bare) {
        this.match = match;
        this.templates = asked.templates();
        this.now = asked.now();
        this.next = next;
        this.bare = bare;
        this.dayFirst = asked.dayFirst();
        this.begin = asked.bound() == Bound.Kind.BEGIN;
    }

    /** When it is asked, where the asker is. */
    public ZonedDateTime now() {
        return now;
    }

    /** The day on which it is asked. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    /** Whether the template says that it is a number alone. */
    public boolean isBare() {
        return bare;
    }

    /** Whether the language writes the day before the month, and counts hours to 24. */
    public boolean isDayFirst() {
        return dayFirst;
    }

    /** Whether it says where a series begins: there a month means its first day, not its last. */
    public boolean isBegin() {
        return begin;
    }

    /** Whether the template goes on with a day. */
    public boolean goesOn() {
        return next != null;
    }

    /** The day that the template goes on with. */
    public LocalDate date() {
        return Objects.requireNonNull(next, "the template goes on with no day").date();
    }

    /** Whether the group is in the template and took part. */
    public boolean has(String group) {
        return match.namedGroups().containsKey(group) && match.group(group) != null;
    }

    /** What the group's text stands for, or that text itself in lower case where the group is no term. */
    public String word(String group) {
        return templates.hasTerm(group) ? templates.term(group).value(match.group(group)) : text(group);
    }

    /** The group's text in lower case. */
    public String text(String group) {
        return match.group(group).toLowerCase(Locale.ROOT);
    }

    /** The group's value, {@code otherwise} where it took no part. */
    public String word(String group, String otherwise) {
        return has(group) ? word(group) : otherwise;
    }

    /** The group's value as a number. */
    public int number(String group) {
        return Integer.parseInt(word(group));
    }

    /** The group's value as a number, {@code otherwise} where it took no part. */
    public int number(String group, int otherwise) {
        return has(group) ? number(group) : otherwise;
    }

    /** The value that a text has among a term's words; empty where it is none of them. */
    public Optional<String> valueIfIn(String term, String text) {
        return templates.term(term).valueOf(text);
    }
}
