package io.taskflow.service.etag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * {@code If-None-Match: *} of a read (RFC 9110, 13.1.2): 304 for whatever there is. Entity tags Spring compares by itself where a
 * controller answers a {@link ResponseEntity} that has one, but for a read it does not know the asterisk.
 */
@RestControllerAdvice
final class AnyTag implements ResponseBodyAdvice<Object> {
    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return ResponseEntity.class.isAssignableFrom(method.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (response.getHeaders().getETag() == null || !isReadOfAnything(request)) {
            return body;
        }
        response.setStatusCode(HttpStatus.NOT_MODIFIED);
        return null;
    }

    /** Asks the servlet's request: Spring's headers cannot be had where the Content-Type is none. */
    private static boolean isReadOfAnything(ServerHttpRequest request) {
        return List.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod())
                && request instanceof ServletServerHttpRequest servlet
                && "*".equals(servlet.getServletRequest().getHeader(HttpHeaders.IF_NONE_MATCH));
    }
}
