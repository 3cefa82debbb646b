package io.taskflow.suggestion.quickadd.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.suggestion.quickadd.date.join.Due;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The 246 cases of Recognizers-Text beside the test (MIT, see the licence there): sentences with one answer, which may be in the past or in
 * the future. What is missed on purpose is written in ADR 47.
 */
class RecognizersCasesTest {

    /** 232 of 246 when it was written; a change that loses more than two must say why. */
    private static final double FLOOR = 0.935;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Test
    void nineteenOfTwentyAreReadAsTheyAreMeant() throws IOException {
        var reader = new DateReader();
        List<String> missed = new ArrayList<>();
        List<JsonNode> cases = cases();
        for (JsonNode one : cases) {
            ZonedDateTime now =
                    LocalDateTime.parse(one.get("reference").asString()).atZone(ZoneOffset.UTC);
            String type = one.get("type").asString();
            String text = one.get("input").asString();
            String read = reader.read(text, now).map(due -> written(due, type)).orElse("nothing");
            if (one.get("expected")
                    .valueStream()
                    .noneMatch(value -> value.asString().equals(read))) {
                missed.add(text + " -> " + read);
            }
        }
        double share = 1 - (double) missed.size() / cases.size();
        assertThat(share).as("missed: %s", String.join("\n", missed)).isGreaterThanOrEqualTo(FLOOR);
    }

    private static String written(Due due, String type) {
        String time = due.time() == null ? "" : due.time().format(TIME);
        return switch (type) {
            case "date" -> due.time() == null ? due.day().toString() : due.day() + " " + time;
            case "time" -> time;
            default -> due.day() + " " + time;
        };
    }

    private static List<JsonNode> cases() throws IOException {
        var json = JsonMapper.builder().build();
        try (InputStream file = Objects.requireNonNull(
                RecognizersCasesTest.class.getResourceAsStream("/quickadd/recognizers-dates.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(json::readTree)
                    .toList();
        }
    }
}
