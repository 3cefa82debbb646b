package io.taskflow.suggestion.injection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text that tries to give the model orders, from {@code injection/attempts.jsonl}.
 *
 * @param kind how it tries
 * @param obeyed what a model says that obeys; {@code PROMPT}, {@code ROT13}, {@code BASE64} and {@code REVERSED} stand for its instructions
 */
record Attempt(String kind, String title, @Nullable String description, String obeyed) {

    private static final int SHOWN = 180;

    static List<Attempt> all() {
        try (InputStream file = Attempt.class.getResourceAsStream("/injection/attempts.jsonl")) {
            String lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .map(line -> JsonMapper.shared().readValue(line, Attempt.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was asked, in one text. */
    String input() {
        return description == null ? title : title + "\n" + description;
    }

    /** What a model says that does as it is told, and was told {@code instructions} first. */
    String obeyedBy(String instructions) {
        String shown = instructions.replaceAll("\\s+", " ").substring(0, SHOWN);
        return switch (obeyed) {
            case "PROMPT" -> shown;
            case "ROT13" -> rot13(shown);
            case "BASE64" ->
                Base64.getEncoder().encodeToString(shown.substring(0, SHOWN / 2).getBytes(StandardCharsets.UTF_8));
            case "REVERSED" -> new StringBuilder(shown).reverse().toString();
            default -> obeyed;
        };
    }

    private static String rot13(String text) {
        return text.codePoints()
                .map(c -> {
                    int base = Character.isUpperCase(c) ? 'A' : 'a';
                    return c < 128 && Character.isLetter(c) ? (c - base + 13) % 26 + base : c;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return kind + ": " + title.replaceAll("\\p{C}", "?");
    }
}
