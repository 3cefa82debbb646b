package io.taskflow.suggestion.quickadd.mark;

import io.taskflow.service.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a text marks: {@code #label}, {@code #"two words"}, {@code @person}, {@code +project}, and addresses, quotations and code. */
public final class Marks {

    /** The longest label, in characters; that of task-service. */
    private static final int LABEL_LENGTH = 50;

    private static final String WORD = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_./-]{0,98}[\\p{L}\\p{N}_])?";
    private static final Pattern MARK = Pattern.compile(
            "(?<opaque>\\b(?:https?|ftp|mailto|file):\\S+|\\bwww\\.\\S+|[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}\\.[\\p{L}\\p{N}.-]+"
                    + "|`[^`]{1,200}`|(?<![#+])\"[^\"]{1,200}\"|\u201e[^\u201c\u201d]{1,200}[\u201c\u201d]|\u201c[^\u201d]{1,200}\u201d"
                    + "|\u00ab[^\u00bb]{1,200}\u00bb)"
                    + "|(?<![\\p{L}\\p{N}&#/_@+])(?:"
                    + "#(?:\"(?<quotedLabel>[^\"]{1,100})\"|(?<label>" + WORD + "))"
                    + "|@(?<person>" + WORD + ")"
                    + "|\\+(?:\"(?<quotedProject>[^\"]{1,200})\"|(?<project>" + WORD + ")))");

    /** A number of something else, or a colour. */
    private static final Pattern NO_LABEL =
            Pattern.compile("\\d+|(?=.*\\d)(?:[0-9a-f]{3}|[0-9a-f]{6})", Pattern.CASE_INSENSITIVE);

    private Marks() {}

    /** All of them in their order; none overlaps another. */
    public static List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            Mark mark = mark(matcher.toMatchResult());
            if (mark != null) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static @Nullable Mark mark(MatchResult found) {
        if (found.group("opaque") != null) {
            return new Mark(found.start(), found.end(), Mark.Kind.OPAQUE, found.group());
        }
        String quoted = found.group("quotedLabel");
        String label = quoted == null ? found.group("label") : quoted.strip();
        if (label != null) {
            return isLabel(label) ? new Mark(found.start(), found.end(), Mark.Kind.LABEL, label) : null;
        }
        if (found.group("person") != null) {
            return new Mark(found.start(), found.end(), Mark.Kind.PERSON, found.group("person"));
        }
        String project = found.group("quotedProject") == null ? found.group("project") : found.group("quotedProject");
        return new Mark(found.start(), found.end(), Mark.Kind.PROJECT, project.strip());
    }

    private static boolean isLabel(String label) {
        return !Lines.isBlank(label)
                && Lines.length(label) <= LABEL_LENGTH
                && !NO_LABEL.matcher(label).matches();
    }
}
