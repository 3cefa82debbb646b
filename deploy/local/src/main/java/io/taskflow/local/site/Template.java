package io.taskflow.local.site;

import io.taskflow.local.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A file of {@code deploy/} with <code>${NAME}</code> in it. */
public record Template(String text) {

    /** The file at this path below {@code deploy/}. */
    public static Template of(String path) {
        try (InputStream stream = Template.class.getResourceAsStream("/deploy/" + path)) {
            if (stream == null) {
                throw new StackException("deploy/" + path + " is not part of this build.");
            }
            return new Template(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cannot) {
            throw new StackException("Cannot read deploy/" + path, cannot);
        }
    }

    /** The text with these names replaced; other placeholders stay, as Keycloak has some of its own. */
    public String fill(Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
