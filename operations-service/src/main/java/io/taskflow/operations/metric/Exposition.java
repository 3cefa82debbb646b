package io.taskflow.operations.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prometheus's text format 0.0.4, as far as our own services write it. A line that is none of theirs is passed over. */
final class Exposition {

    private static final Pattern LINE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*+)(?:\\{(.*)\\})?+ ([^ ]++)(?: -?[0-9]++)?+");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*+)=\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private Exposition() {}

    static List<Sample> read(String text) {
        List<Sample> samples = new ArrayList<>();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> sample(line).ifPresent(samples::add));
        return samples;
    }

    private static Optional<Sample> sample(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double value = value(parts.group(3));
        return Double.isFinite(value)
                ? Optional.of(new Sample(parts.group(1), labels(parts.group(2)), value))
                : Optional.empty();
    }

    private static Map<String, String> labels(@Nullable String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        Matcher label = LABEL.matcher(text == null ? "" : text);
        while (label.find()) {
            labels.put(label.group(1), plain(label.group(2)));
        }
        return labels;
    }

    private static String plain(String escaped) {
        return escaped.indexOf('\\') < 0 ? escaped : escaped.translateEscapes();
    }

    private static double value(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException infinite) {
            return Double.NaN;
        }
    }
}
