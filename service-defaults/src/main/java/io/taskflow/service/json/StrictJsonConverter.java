package io.taskflow.service.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/** Reads JSON and JSON Merge Patch, and no other {@code +json}: a JSON Patch, say, is something else (415). */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {
    private static final List<MediaType> READABLE =
            List.of(MediaType.APPLICATION_JSON, MediaType.valueOf("application/merge-patch+json"));

    StrictJsonConverter(StrictJson json) {
        super(json.mapper());
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return (mediaType == null || READABLE.stream().anyMatch(readable -> readable.includes(mediaType)))
                && super.canRead(type, mediaType);
    }
}
