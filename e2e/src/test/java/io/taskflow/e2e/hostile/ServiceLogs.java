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
public final class ServiceLogs {

    private static final Pattern ORDINARY = Pattern.compile("\"(?:log\\.)?level\":\\s*\"(?:TRACE|DEBUG|INFO|WARN)\"");
    private static final Pattern WARNING = Pattern.compile("\"(?:log\\.)?level\":\\s*\"WARN\"");

    private final Map<Path, Long> beginnings = new LinkedHashMap<>();

    /** From now on. */
    public ServiceLogs(List<Path> files) {
        files.forEach(file -> beginnings.put(file, file.toFile().length()));
    }

    /** Lines that are no log lines of level WARN or below. */
    public List<String> aboveWarnings() {
        return lines().stream().filter(line -> !ORDINARY.matcher(line).find()).toList();
    }

    /** Lines of level WARN. */
    public List<String> warnings() {
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

    /** The whole lines: neither the rest of one that had begun before, nor one that is still being written. */
    private static List<String> since(Path file, long beginning) {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, beginning - 1);
            content.seek(from);
            byte[] rest = new byte[Math.toIntExact(content.length() - from)];
            content.readFully(rest);
            String text = new String(rest, StandardCharsets.UTF_8);
            int first = beginning == 0 ? 0 : text.indexOf('\n') + 1;
            int end = text.lastIndexOf('\n') + 1;
            return text.substring(Math.min(first, end), end)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
