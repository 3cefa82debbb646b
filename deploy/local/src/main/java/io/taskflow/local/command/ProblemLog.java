package io.taskflow.local.command;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.log.TerminalSafe;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The problems in a part's log, from the moment on when this began to look. */
final class ProblemLog {

    private static final Set<String> LEVELS = Set.of("WARN", "ERROR", "FATAL");
    private static final Pattern PLAIN =
            Pattern.compile("\\b(WARN|WARNING|ERROR|FATAL|PANIC)\\b|\\[(warning|error|critical)\\]");
    private static final int LONGEST = 300;

    private final String part;
    private final Path file;
    private long offset;

    ProblemLog(String part, Path file) {
        this.part = part;
        this.file = file;
        this.offset = file.toFile().length();
    }

    String part() {
        return part;
    }

    /** The problems that were logged since the last call, each on one line. */
    List<String> fresh() {
        // Not String.lines(): a return in somebody's words would begin a line of its own.
        return Stream.of(newText().split("\n"))
                .map(ProblemLog::problem)
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<String> problem(String line) {
        String text = (line.startsWith("{") ? structured(line) : plain(line)).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(0, Math.min(text.length(), LONGEST)));
    }

    private static String plain(String line) {
        String text = TerminalSafe.line(line);
        return PLAIN.matcher(text).find() ? text : "";
    }

    private static String structured(String line) {
        try {
            JsonNode event = JsonApi.JSON.readTree(line);
            String level =
                    event.at("/log/level").asString(event.path("log.level").asString(""));
            return LEVELS.contains(level)
                    ? TerminalSafe.line(level + " " + event.path("message").asString(""))
                    : "";
        } catch (JacksonException cutOff) {
            return "";
        }
    }

    private String newText() {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            offset = Math.min(offset, log.length());
            log.seek(offset);
            byte[] bytes = new byte[(int) Math.min(log.length() - offset, 1 << 20)];
            log.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int complete = text.lastIndexOf('\n') + 1;
            offset += text.substring(0, complete).getBytes(StandardCharsets.UTF_8).length;
            return text.substring(0, complete);
        } catch (IOException cannot) {
            return "";
        }
    }
}
