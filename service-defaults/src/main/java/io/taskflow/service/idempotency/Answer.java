package io.taskflow.service.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A first answer, kept. */
record Answer(
        String requestHash,
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable JsonNode body) {

    /** The same answer again; a 422 problem when the request was another one. */
    <T> ResponseEntity<T> replayFor(String hash) {
        if (!hash.equals(requestHash)) {
            throw IdempotentRequests.keyReused();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).headers(headers());
        // The entity only travels on to the message converter, which writes a tree as well as a T.
        @SuppressWarnings("unchecked")
        ResponseEntity<T> entity = (ResponseEntity<T>)
                (body == null
                        ? answer.build()
                        : answer.contentType(MediaType.APPLICATION_JSON).body(body));
        return entity;
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Replayed", "true");
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            headers.set(HttpHeaders.ETAG, etag);
        }
        return headers;
    }
}
