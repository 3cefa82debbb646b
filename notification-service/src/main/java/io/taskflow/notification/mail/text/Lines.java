package io.taskflow.notification.mail.text;

import java.util.stream.Collectors;

/** Other people's text in e-mails. */
final class Lines {
    private Lines() {}

    /** Control and line characters would start a new header or a new sentence. */
    static String one(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    /** The first {@code most} code points; where there are more, an ellipsis stands for the rest. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** Marked line by line (RFC 3676 §4.5), lest anybody take it for what TaskFlow says. */
    static String quoted(String text) {
        return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }
}
