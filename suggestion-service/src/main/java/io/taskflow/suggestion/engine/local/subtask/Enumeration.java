package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.service.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the steps that a goal already lists: lines with bullets or numbers, "first … then …", or "a, b and c". */
final class Enumeration {

    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*\u2022]|\\d{1,2}[.)]|\\[[ xX]])\\s+");
    private static final Pattern SEQUENCE =
            Pattern.compile("\\s*(?:;|,?\\s+(?:and\\s+)?then\\s+)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern THEN = Pattern.compile("\\bthen\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST =
            Pattern.compile("\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+and\\s+", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_ITEM = 200;

    private Enumeration() {}

    /** The listed steps in order; empty when the goal is not a list. */
    static List<String> of(String goal) {
        return Stream.of(bullets(goal), sequence(goal), list(goal))
                .filter(steps -> !steps.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a goal that is a list says "then" between its steps: each comes after the one before. */
    static boolean isInTurn(String goal) {
        return bullets(goal).isEmpty()
                && !sequence(goal).isEmpty()
                && THEN.matcher(goal).find();
    }

    private static List<String> bullets(String goal) {
        List<String> items = goal.lines()
                .filter(line -> BULLET.matcher(line).find())
                .map(line -> BULLET.matcher(line).replaceFirst(""))
                .toList();
        return steps(items, 2);
    }

    private static List<String> sequence(String goal) {
        return goal.lines().count() > 1 ? List.of() : steps(Arrays.asList(SEQUENCE.split(goal)), 2);
    }

    /** "Buy milk, eggs and bread" is three things to buy; "Clean the kitchen, cook and set the table" three things to do. */
    private static List<String> list(String goal) {
        List<String> parts =
                LIST.splitAsStream(goal.strip()).filter(part -> !part.isBlank()).toList();
        String verb = parts.isEmpty() ? "" : parts.getFirst().strip().split("\\s+", 2)[0];
        if (goal.lines().count() > 1 || !Verbs.isVerb(verb)) {
            return List.of();
        }
        boolean allDo = parts.stream().allMatch(Verbs::startsWithVerb);
        List<String> items = new ArrayList<>(List.of(parts.getFirst()));
        parts.stream().skip(1).forEach(part -> items.add(Verbs.startsWithVerb(part) ? part : verb + " " + part));
        return steps(items, allDo ? 2 : 3);
    }

    private static List<String> steps(List<String> items, int atLeast) {
        List<String> titles = items.stream()
                .map(item -> item.strip().replaceFirst("[.;,]+$", ""))
                .filter(item -> !item.isEmpty())
                .map(Enumeration::sentence)
                .distinct()
                .toList();
        return titles.size() >= atLeast ? titles : List.of();
    }

    private static String sentence(String item) {
        String start = item.substring(0, 1).toUpperCase(Locale.ROOT) + item.substring(1);
        return Lines.length(start) <= LONGEST_ITEM ? start : Lines.first(LONGEST_ITEM - 1, start) + "\u2026";
    }
}
