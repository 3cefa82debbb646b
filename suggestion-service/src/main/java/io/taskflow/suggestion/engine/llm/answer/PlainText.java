package io.taskflow.suggestion.engine.llm.answer;

import io.taskflow.service.text.Lines;
import io.taskflow.suggestion.engine.llm.prompt.DataFence;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a model may say to people: plain words of bounded length, nothing to click on, nothing of its instructions. */
final class PlainText {

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:[a-z][a-z0-9+.-]*://|javascript:|data:text|www\\.)");
    private static final Pattern MARKUP = Pattern.compile("<\\s*/?\\s*[a-zA-Z!]|!?\\[[^]]*]\\(");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private PlainText() {}

    /** Adds what is wrong with {@code text} to {@code violations}. */
    static void check(String field, @Nullable String text, int longest, List<String> violations) {
        if (text == null || Lines.isBlank(text)) {
            violations.add(field + " must not be empty");
        } else if (Lines.length(text) > longest) {
            violations.add(field + " must have at most " + longest + " characters");
        } else if (LINK.matcher(text).find()
                || MARKUP.matcher(text).find()
                || CONTROL.matcher(text).find()
                || DataFence.occursIn(text)) {
            violations.add(field + " must be plain text without links or markup");
        }
    }
}
