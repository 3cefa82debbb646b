package io.taskflow.service.etag;

/** Strong entity tags (RFC 9110, 8.8.3) made of an aggregate's version. */
public final class ETags {
    private ETags() {}

    /** Version 7 → {@code "7"}, quotes included: fit for {@code ResponseEntity.ok().eTag(...)}. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
