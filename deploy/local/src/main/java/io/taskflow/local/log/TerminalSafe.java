package io.taskflow.local.log;

import java.util.regex.Pattern;

/** Anybody's words as a terminal may show them: it obeys none of them, and they pass for no line but their own. */
public final class TerminalSafe {

    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    /** Control characters, and what turns the direction of the text that follows. */
    private static final Pattern COMMANDS =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private TerminalSafe() {}

    /** On one line, whatever breaks there are in it. */
    public static String line(String text) {
        return withoutCommands(LINE_BREAK.matcher(text).replaceAll(" "));
    }

    /** With its line breaks; the further lines are indented, as no line's beginning is. */
    public static String lines(String text) {
        return withoutCommands(LINE_BREAK.matcher(text.stripTrailing()).replaceAll("\n    "));
    }

    private static String withoutCommands(String text) {
        return COMMANDS.matcher(COLOURS.matcher(text).replaceAll("")).replaceAll("?");
    }
}
