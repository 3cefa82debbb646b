package io.taskflow.local.part;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.log.TerminalSafe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The line of a log that most likely says why a program ended. */
final class LastWords {

    private static final int LOOK_AT = 60;
    private static final int LONGEST = 300;
    private static final Pattern FAILURE_REPORT = Pattern.compile("Description: (.*?) Action:");
    private static final List<String> TELLING = List.of(
            "application failed",
            "description:",
            "no space left",
            "caused by",
            "error",
            "fatal",
            "exception",
            "failed");

    private LastWords() {}

    static String of(Path log) {
        List<String> lines = tail(log);
        String line = TELLING.stream()
                .flatMap(word -> lines.stream()
                        .filter(candidate -> candidate.toLowerCase(Locale.ROOT).contains(word))
                        .limit(1))
                .findFirst()
                .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** Of a structured line its message, of Spring Boot's failure report the description in it. */
    private static String readable(String line) {
        if (!line.startsWith("{")) {
            return line.strip();
        }
        try {
            JsonNode event = JsonApi.JSON.readTree(line);
            String message =
                    event.path("message").asString("").replaceAll("\\s+", " ").strip();
            Matcher report = FAILURE_REPORT.matcher(message);
            String words = report.find() ? "Application failed: " + report.group(1) : message;
            return event.at("/log/level").asString("") + " " + words;
        } catch (JacksonException cutOff) {
            return line.strip();
        }
    }

    private static List<String> tail(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.map(LastWords::readable)
                    .map(TerminalSafe::line)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return all.subList(Math.max(0, all.size() - LOOK_AT), all.size());
        } catch (IOException none) {
            return List.of();
        }
    }
}
