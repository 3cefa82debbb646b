package io.taskflow.service.idempotency;

/** Whose key, for which call. */
record AnswerId(String scope, String operation, String key) {
    /** One text per id; the parts cannot be shifted into each other, since none of them holds a line break. */
    String asText() {
        return scope + "\n" + operation + "\n" + key;
    }
}
