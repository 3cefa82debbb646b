package io.taskflow.e2e.hostile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What services write into their logs from now on. */
final class ServiceLogs {

    private static final Pattern ORDINARY = Pattern.compile("\"(?:log\\.)?level\":\\s*\"(?:TRACE|DEBUG|INFO|WARN)\"");
    private static final Pattern WARNING = Pattern.compile("\"(?:log\\.)?level\":\\s*\"WARN\"");

    private final Map<Path, Long> beginnings = new LinkedHashMap<>();

    ServiceLogs(List<Path> files) {
        files.forEach(file -> beginnings.put(file, file.toFile().length()));
    }

    /** Lines that are no log lines of level WARN or below. */
    List<String> aboveWarnings() {
        return lines().stream().filter(line -> !ORDINARY.matcher(line).find()).toList();
    }

    List<String> warnings() {
        return lines().stream().filter(line -> WARNING.matcher(line).find()).toList();
    }

    int count() {
        return lines().size();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        beginnings.forEach((file, beginning) -> lines.addAll(since(file, beginning)));
        return lines;
    }

    private static List<String> since(Path file, long beginning) {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(beginning);
            byte[] rest = new byte[Math.toIntExact(content.length() - beginning)];
            content.readFully(rest);
            return new String(rest, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
