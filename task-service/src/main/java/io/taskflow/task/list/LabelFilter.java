package io.taskflow.task.list;

import java.util.ArrayList;
import java.util.List;

/**
 * What a filter asks of a task's labels; all of it must hold.
 *
 * @param all the labels it must have
 * @param without the labels it must not have
 * @param none whether it must have no labels
 * @param any whether it must have some label
 */
record LabelFilter(List<String> all, List<String> without, boolean none, boolean any) {
    private static final String NOT = "!";
    private static final String LITERAL = "\\";

    /**
     * As the parameter is written: {@code x}, {@code !x}, {@code none}, {@code !none}. A backslash in front takes what would mean
     * something for the label of that name: {@code \none}, {@code \!x}, {@code !\none}, {@code \\x}.
     */
    static LabelFilter parse(List<String> sent) {
        List<String> all = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (String text : sent) {
            boolean excluded = text.startsWith(NOT) && text.length() > 1;
            (excluded ? without : all).add(excluded ? text.substring(1) : text);
        }
        boolean none = all.remove(AnyOf.NONE);
        boolean any = without.remove(AnyOf.NONE);
        return new LabelFilter(named(all), named(without), none, any);
    }

    private static List<String> named(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.equals(AnyOf.NONE))
                .map(LabelFilter::literally)
                .distinct()
                .toList();
    }

    private static String literally(String text) {
        String rest = text.startsWith(LITERAL) ? text.substring(1) : "";
        boolean escaped = rest.equals(AnyOf.NONE) || rest.startsWith(NOT) || rest.startsWith(LITERAL);
        return escaped ? rest : text;
    }
}
