package io.taskflow.testing.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a service.
 *
 * @param who in whose name
 * @param contentType of the body; null without one
 */
public record Call(
        Who who,
        String method,
        String path,
        @Nullable String contentType,
        @Nullable String body,
        Map<String, String> headers) {

    /** In whose name a call is made. */
    public enum Who {
        /** Somebody who may. */
        CALLER,
        /** Somebody who is no admin. */
        USER,
        /** Nobody: without a token. */
        NOBODY
    }

    /** One with JSON, or nothing, by somebody who may. */
    public static Call of(String method, String path, @Nullable String json) {
        return new Call(Who.CALLER, method, path, json == null ? null : "application/json", json, Map.of());
    }

    Call by(Who other) {
        return new Call(other, method, path, contentType, body, headers);
    }

    Call at(String otherPath) {
        return new Call(who, method, otherPath, contentType, body, headers);
    }

    Call with(String type, String otherBody) {
        return new Call(who, method, path, type, otherBody, headers);
    }

    /** The same with a header. */
    public Call header(String name, String value) {
        return new Call(who, method, path, contentType, body, Map.of(name, value));
    }
}
