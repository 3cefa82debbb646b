package io.taskflow.suggestion.engine.llm.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Refuses what can only have come from a text that gave the model orders: links, addresses, mentions, commands and encoded
 * messages that the question does not hold itself, and the model's instructions. What the question holds its asker knows.
 */
public final class ForeignText {

    /** So many words in a row are no chance; the instructions' own examples are shorter. */
    private static final int RUN = 8;

    /** Twenty steps with all that a step may have stay below it. */
    private static final int LONGEST = 60_000;

    private static final String TOP_LEVEL =
            "com|org|net|io|dev|app|ai|co|de|uk|fr|nl|ch|at|eu|us|ru|cn|info|biz|xyz|top|link|click|site|online|shop|"
                    + "example|test|invalid|onion|zip";

    private static final Pattern REFERENCE = Pattern.compile(
            "[a-z][a-z0-9+.-]{0,20}://\\S+|\\b(?:javascript|data|mailto|tel|file|vbscript):\\S+|www\\.\\S+"
                    + "|[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"
                    + "|(?<![\\p{L}\\p{N}.-])(?:[\\p{L}\\p{N}-]+\\.)+(?:" + TOP_LEVEL
                    + ")(?![\\p{L}\\p{N}-])(?:[:/]\\S*)?"
                    + "|(?<![\\p{N}.])\\d{1,3}(?:\\.\\d{1,3}){3}(?:[:/]\\S*)?"
                    + "|//[\\p{L}\\p{N}-]+\\.\\S+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}._-])@[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    private static final Pattern COMMAND = Pattern.compile(
            "(?<!\\S)/[a-z][a-z-]+(?![\\w/.-])|\\brm -\\w+|\\bsudo \\w+|\\b(?:curl|wget) \\S*[-/.]\\S*|\\bdrop table\\b"
                    + "|\\|\\s*(?:ba|z)?sh\\b|\\bpowershell\\b|\\$\\([^)]*\\)|\\beval\\(");
    private static final Pattern ENCODED =
            Pattern.compile("[A-Za-z0-9+/_-]{24,}={0,2}|\\b(?:[0-9a-fA-F]{2}){24,}\\b|(?:[.-]+[ /]+){16,}");
    private static final Pattern MIXED = Pattern.compile("(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).*|[0-9a-fA-F]{48,}|[./ -]+");
    private static final String TRAILING = ".,;:!?)]}\"'\u2019\u201d\u00bb*";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final String asked;
    private final String encoded;
    private final Set<String> instructions;

    /**
     * @param asked the data of the question
     * @param instructions what the model was told to do
     */
    public ForeignText(JsonNode asked, String instructions) {
        String text = String.join("\n", texts(asked));
        this.asked =
                text.toLowerCase(Locale.ROOT); // as it stands there: what was disguised is brought to light by nobody
        this.encoded = text;
        this.instructions = new HashSet<>(runs(Plain.of(instructions)));
        this.instructions.removeAll(runs(Plain.of(text)));
    }

    /** Throws an {@link InvalidAnswerException} if the answer holds such a thing; what is no JSON is left to others. */
    public void check(String answer) {
        String text = String.join("\n", texts(AnswerJson.read(answer, JsonNode.class)));
        if (text.length() > LONGEST) {
            throw new InvalidAnswerException(List.of("the answer is far too long"));
        }
        String plain = Plain.of(text);
        List<String> violations = new ArrayList<>();
        if (holdsNew(REFERENCE, plain, asked)) {
            violations.add("no text may hold a link or an address that the data does not hold");
        }
        if (holdsNew(MENTION, plain, asked) || holdsNew(COMMAND, plain, asked)) {
            violations.add("no text may hold a mention or a command that the data does not hold");
        }
        if (holdsNew(ENCODED, text, encoded, MIXED.asMatchPredicate())) {
            violations.add("no text may be encoded");
        }
        if (repeatsInstructions(plain)) {
            violations.add("no text may repeat the instructions");
        }
        if (!violations.isEmpty()) {
            throw new InvalidAnswerException(violations);
        }
    }

    private static boolean holdsNew(Pattern pattern, String text, String known) {
        return holdsNew(pattern, text, known, found -> true);
    }

    private static boolean holdsNew(Pattern pattern, String text, String known, Predicate<String> counts) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String trimmed = withoutEnd(found.group().strip());
            if (counts.test(trimmed) && !holds(known, trimmed)) {
                return true;
            }
        }
        return false;
    }

    /** Without the punctuation of the sentence around it; one step a character, since an endpoint may send a great many of them. */
    private static String withoutEnd(String found) {
        int end = found.length();
        while (end > 0 && TRAILING.indexOf(found.charAt(end - 1)) >= 0) {
            end--;
        }
        return found.substring(0, end);
    }

    /** Whether it stands there by itself: {@code example.co} is no part of {@code example.com}. */
    private static boolean holds(String known, String part) {
        for (int at = known.indexOf(part); at >= 0; at = known.indexOf(part, at + 1)) {
            int end = at + part.length();
            if ((at == 0 || !Character.isLetterOrDigit(known.charAt(at - 1)))
                    && (end == known.length() || !Character.isLetterOrDigit(known.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private boolean repeatsInstructions(String plain) {
        return List.of(
                        plain,
                        Plain.rotated(plain),
                        new StringBuilder(plain).reverse().toString())
                .stream()
                .flatMap(reading -> runs(reading).stream())
                .anyMatch(instructions::contains);
    }

    private static List<String> runs(String plain) {
        List<String> words =
                WORD.matcher(plain).results().map(found -> found.group()).toList();
        List<String> runs = new ArrayList<>();
        for (int at = 0; at + RUN <= words.size(); at++) {
            runs.add(String.join(" ", words.subList(at, at + RUN)));
        }
        return runs;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.forEach(item -> texts.addAll(texts(item)));
        return texts;
    }
}
