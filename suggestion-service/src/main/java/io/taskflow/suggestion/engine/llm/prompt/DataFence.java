package io.taskflow.suggestion.engine.llm.prompt;

import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps task text apart from instructions: it goes as JSON between two markers, which cannot occur within since every angle
 * bracket of the data is escaped. The prompts say that whatever stands there is data.
 */
public final class DataFence {

    static final String OPEN = "<task-data>";
    static final String CLOSE = "</task-data>";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MARKER = Pattern.compile("</?task-data>", Pattern.CASE_INSENSITIVE);

    private DataFence() {}

    static String around(Object data) {
        String json = JSON.writeValueAsString(data).replace("<", "\\u003c").replace(">", "\\u003e");
        return OPEN + "\n" + json + "\n" + CLOSE;
    }

    /** Whether a text shows the fence: then it repeats what it was given instead of answering. */
    public static boolean occursIn(String text) {
        return MARKER.matcher(text).find();
    }
}
