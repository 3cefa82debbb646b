package io.taskflow.testing.api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a call that is answered well is spoilt, so that it is answered with an error that its arguments allow. */
final class Provocations {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern WORDS = Pattern.compile("(\"(?:title|name|text|username)\":\\s*\")");
    private static final String JSON = "application/json";
    private static final String MORE_THAN_1_MIB = " ".repeat(1024 * 1024) + "{}";

    private Provocations() {}

    /** Calls one after the other, of which the last is to be answered so; several ways, of which one is enough. None where only a table can say how. */
    static List<List<Call>> of(int status, Call good) {
        return switch (status) {
            case 400 -> malformed(good);
            case 401 -> List.of(List.of(good.by(Call.Who.NOBODY)));
            case 403 -> List.of(List.of(good.by(Call.Who.USER)));
            case 404 -> missing(good);
            case 412 -> List.of(List.of(good.header("If-Match", "\"999999\"")));
            case 413 -> List.of(List.of(good.with(JSON, MORE_THAN_1_MIB)));
            case 415 -> List.of(List.of(good.with("text/plain", "{}")));
            case 422 -> List.of(keyUsedTwice(good));
            default -> List.of();
        };
    }

    private static List<List<Call>> malformed(Call good) {
        List<List<Call>> ways = new ArrayList<>();
        if (good.method().startsWith("P")) {
            ways.add(List.of(good.with(JSON, "{")));
        }
        replacements(good.path(), "x").forEach(path -> ways.add(List.of(good.at(path))));
        String separator = good.path().contains("?") ? "&" : "?";
        for (String parameter : List.of("limit=0", "include=x", "since=x")) {
            ways.add(List.of(good.at(good.path() + separator + parameter)));
        }
        ways.add(List.of(good.header("If-Match", "no tag")));
        return ways;
    }

    private static List<List<Call>> missing(Call good) {
        List<List<Call>> ways = new ArrayList<>();
        String unknown = UUID.randomUUID().toString();
        replacements(good.path(), unknown).forEach(path -> ways.add(List.of(good.at(path))));
        String body = good.body();
        if (body != null) {
            replacements(body, unknown).forEach(other -> ways.add(List.of(good.with(JSON, other))));
        }
        return ways;
    }

    private static List<Call> keyUsedTwice(Call good) {
        String key = UUID.randomUUID().toString();
        return List.of(
                good.header("Idempotency-Key", key),
                good.with(JSON, other(good.body())).header("Idempotency-Key", key));
    }

    /** Another body that is as good. */
    private static String other(@Nullable String body) {
        String text = String.valueOf(body);
        Matcher words = WORDS.matcher(text);
        return words.find()
                ? words.replaceFirst("$1z")
                : ID.matcher(text).replaceFirst(UUID.randomUUID().toString());
    }

    /** The text with another in place of an id, for each id in it. */
    private static List<String> replacements(String text, String replacement) {
        return ID.matcher(text)
                .results()
                .map(id -> text.substring(0, id.start()) + replacement + text.substring(id.end()))
                .toList();
    }
}
