package io.taskflow.suggestion.quickadd;

import io.taskflow.service.text.Lines;
import java.util.List;
import java.util.regex.Pattern;

/** What is left of a text without what was read from it. */
final class Title {

    private static final Pattern GAPS = Pattern.compile("\\s{2,}");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)");
    private static final Pattern LOOSE_MARKS = Pattern.compile("^[\\s,;:\u2013\u2014-]+|[\\s,;:\u2013\u2014-]+$");
    private static final Pattern BEFORE_MARK = Pattern.compile("\\s+([,.;:!?])");

    private Title() {}

    /** The whole text where nothing that can be read is left. */
    static String of(String text, List<Span> spans) {
        var left = new StringBuilder();
        int at = 0;
        for (Span span : spans) {
            left.append(text, at, span.start()).append(' ');
            at = span.end();
        }
        left.append(text, at, text.length());
        String title = spans.isEmpty() ? text.strip() : tidied(left.toString());
        return Lines.isBlank(title) || title.codePoints().noneMatch(Character::isLetterOrDigit) ? text.strip() : title;
    }

    private static String tidied(String text) {
        String whole = EMPTY_BRACKETS.matcher(text).replaceAll(" ");
        String close = BEFORE_MARK.matcher(whole).replaceAll("$1");
        return LOOSE_MARKS
                .matcher(GAPS.matcher(close).replaceAll(" ").strip())
                .replaceAll("")
                .strip();
    }
}
