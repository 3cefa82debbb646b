package io.taskflow.suggestion.engine.llm.answer;

import java.util.ArrayList;
import java.util.List;

/** Cuts the objects out of {@code {"suggestions": [{…}, {…}]}} while it is being written, each as soon as it is whole. */
public final class JsonItems {

    /** The root object and its array. */
    private static final int ITEM_DEPTH = 2;

    private final StringBuilder item = new StringBuilder();
    private int depth;
    private boolean begun;
    private boolean inString;
    private boolean escaped;

    /** Takes the next piece of text and gives the items that it completes. */
    public List<String> feed(String piece) {
        List<String> complete = new ArrayList<>();
        for (int i = 0; i < piece.length(); i++) {
            if (take(piece.charAt(i))) {
                complete.add(item.toString());
                item.setLength(0);
            }
        }
        return complete;
    }

    /** Whether everything that was opened is closed. */
    public boolean isWhole() {
        return begun && depth == 0;
    }

    /** Whether this character completes an item. */
    private boolean take(char c) {
        boolean closes = !inString && (c == '}' || c == ']');
        if (!inString && (c == '{' || c == '[')) {
            depth++;
            begun = true;
        } else if (closes) {
            depth--;
        }
        if (depth > ITEM_DEPTH || (closes && depth == ITEM_DEPTH)) {
            item.append(c);
        }
        follow(c);
        return closes && depth == ITEM_DEPTH;
    }

    private void follow(char c) {
        if (escaped) {
            escaped = false;
        } else if (inString && c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inString = !inString;
        }
    }
}
