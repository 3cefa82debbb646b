package io.taskflow.suggestion.engine.llm.prompt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Keeps from an endpoint what tells who people are: e-mail addresses, phone numbers, account and card numbers, and the
 * credentials of URLs become placeholders such as {@code [EMAIL-1]}, and come back in the answer. Names and addresses in words
 * are not found. One object is for one question.
 */
public final class Redaction {

    private static final Map<String, Pattern> KINDS = kinds();

    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, String> originals = new LinkedHashMap<>();
    private final String all;

    /** For this question; a placeholder that its text has by itself is none of ours. */
    public Redaction(JsonNode question) {
        all = question.toString();
    }

    /** In the order in which they are looked for: what is found first is not taken for something else. */
    private static Map<String, Pattern> kinds() {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put("CREDENTIALS", Pattern.compile("(?<=://)[^\\s/@\"'\\\\<>]{1,200}(?=@)"));
        kinds.put(
                "EMAIL",
                Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+"));
        kinds.put("IBAN", Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b"));
        kinds.put("CARD", Pattern.compile("(?<![\\d-])(?:\\d[ -]?){13,19}(?<=\\d)(?![\\d-])"));
        kinds.put(
                "PHONE",
                Pattern.compile("(?<![\\w+])(?:\\+|00)\\d{1,3}[ /.-]?(?:\\(?\\d{1,5}\\)?[ /.-]?){2,6}\\d(?!\\w)"
                        + "|(?<![\\w.-])\\(?0\\d{2,5}\\)?[ /-]\\d{3,}(?:[ -]?\\d{2,})*(?![\\w.-])"
                        + "|(?<![\\w.-])(?:\\(\\d{3}\\) ?|\\d{3}[.-])\\d{3}[.-]\\d{4}(?![\\w.-])"));
        return kinds;
    }

    /** The same data without what is kept back. */
    public JsonNode redacted(JsonNode data) {
        return switch (data) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), redacted(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(redacted(item)));
                yield copy;
            }
            case StringNode text -> JsonNodeFactory.instance.stringNode(redacted(text.asString()));
            default -> data;
        };
    }

    private String redacted(String text) {
        String result = text;
        for (var kind : KINDS.entrySet()) {
            result = kind.getValue().matcher(result).replaceAll(found -> placeholder(kind.getKey(), found));
        }
        return result;
    }

    private String placeholder(String kind, MatchResult found) {
        return placeholders.computeIfAbsent(found.group(), original -> {
            int number = 1;
            while (originals.containsKey(named(kind, number)) || all.contains(named(kind, number))) {
                number++;
            }
            originals.put(named(kind, number), original);
            return named(kind, number);
        });
    }

    private static String named(String kind, int number) {
        return "[" + kind + "-" + number + "]";
    }

    /** The answer with what was kept back; it holds nothing that JSON would have to escape. */
    public String restored(String answer) {
        String result = answer;
        for (var original : originals.entrySet()) {
            result = result.replace(original.getKey(), original.getValue());
        }
        return result;
    }
}
