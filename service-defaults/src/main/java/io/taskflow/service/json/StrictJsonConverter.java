package io.taskflow.service.json;

import io.taskflow.service.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Reads JSON and JSON Merge Patch in UTF-8 (RFC 8259, section 8.1), and no other {@code +json} or charset: a JSON Patch, say, is something
 * else (415). Writes problems as problems, and all else as JSON.
 */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {
    private static final List<MediaType> READABLE =
            List.of(MediaType.APPLICATION_JSON, MediaType.valueOf("application/merge-patch+json"));
    private static final List<MediaType> WRITABLE = List.of(MediaType.APPLICATION_JSON);
    private static final List<MediaType> PROBLEM =
            List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON);

    /** The second is a part of the first. */
    private static final Set<Charset> CHARSETS = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    StrictJsonConverter(StrictJson json) {
        super(json.mapper());
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return type == null
                || (READABLE.stream().anyMatch(readable -> readable.includes(type))
                        && (type.getCharset() == null || CHARSETS.contains(type.getCharset())));
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        return super.read(type, new Utf8Body(message), hints);
    }

    /** With its length, so that it goes out at once, as one packet that tells where it ends. */
    @Override
    protected void writeInternal(
            Object answer, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        var written = new FastByteArrayOutputStream();
        super.writeInternal(answer, type, new Written(message.getHeaders(), written), hints);
        message.getHeaders().setContentLength(written.size());
        written.writeTo(message.getBody());
    }

    /** What a handler may answer that does not say it itself, as those of the actuator do. */
    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return type == Problem.class ? PROBLEM : WRITABLE;
    }

    private record Written(HttpHeaders getHeaders, OutputStream getBody) implements HttpOutputMessage {}
}
