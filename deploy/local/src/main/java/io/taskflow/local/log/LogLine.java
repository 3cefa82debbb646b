package io.taskflow.local.log;

import io.taskflow.local.http.JsonApi;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One line of a log, for people: a service's ECS line as time, level, service, message and what was added; any other as it is,
 * but for what a terminal would obey.
 */
public final class LogLine {

    /** Shown in a place of their own, or the same on every line. */
    private static final Set<String> KNOWN =
            Set.of("@timestamp", "log", "process", "service", "message", "error", "tags", "ecs");

    private LogLine() {}

    /** The line as people read it; further lines of a message and a stack trace follow indented. */
    public static String readable(String line) {
        try {
            JsonNode event = JsonApi.JSON.readTree(line);
            return event.has("@timestamp") ? TerminalSafe.lines(text(event)) : TerminalSafe.line(line);
        } catch (JacksonException plainOrCutOff) {
            return TerminalSafe.line(line);
        }
    }

    private static String text(JsonNode event) {
        StringBuilder text = new StringBuilder("%s %-5s %-20s  %s"
                .formatted(
                        time(event.path("@timestamp").asString("")),
                        event.at("/log/level").asString(""),
                        event.at("/service/name").asString(""),
                        event.path("message").asString("")));
        event.properties().stream()
                .filter(field -> !KNOWN.contains(field.getKey()))
                .flatMap(field -> flat(field.getKey(), field.getValue()))
                .forEach(pair -> text.append("  ").append(pair));
        JsonNode error = event.path("error");
        String trace = error.path("stack_trace").asString(error.path("message").asString(""));
        return trace.isEmpty() ? text.toString() : text + "\n" + trace;
    }

    /** To the millisecond: 2026-01-31T09:00:00.123Z. */
    private static String time(String timestamp) {
        return timestamp.replaceFirst("(\\.\\d{3})\\d*Z$", "$1Z");
    }

    private static Stream<String> flat(String name, JsonNode value) {
        return value.isObject()
                ? value.properties().stream().flatMap(field -> flat(name + "." + field.getKey(), field.getValue()))
                : Stream.of(name + "=" + (value.isString() ? value.asString() : value.toString()));
    }
}
