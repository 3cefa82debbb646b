package io.taskflow.suggestion.subtask;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events, written at once by the request's own (virtual) thread. */
final class EventStream {

    private final OutputStream out;
    private final JsonMapper json;

    EventStream(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        this.out = response.getOutputStream();
        this.json = json;
    }

    /** Throws if the client has gone. */
    void send(String event, Object data) {
        String text =
                "event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n"; // JSON has no line breaks
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the client has gone", e);
        }
    }
}
