package io.taskflow.suggestion.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads files with a JSON object in each line; what nobody asks for is passed over. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonLines() {}

    /** Throws IllegalArgumentException, which says where, for a file that cannot be read as such. */
    static <T> List<T> read(Path file, Class<T> type) {
        List<T> all = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    all.add(JSON.readValue(line, type));
                }
            }
        } catch (IOException cannot) {
            throw new IllegalArgumentException(file + " cannot be read: is it there, and text in UTF-8?", cannot);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(
                    "%s, line %d: %s".formatted(file, number, wrong.getOriginalMessage()), wrong);
        }
        return all;
    }
}
