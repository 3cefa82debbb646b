package io.taskflow.e2e.hostile.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A request that no good program sends.
 *
 * @param mayDo whether it may be carried out all the same
 * @param bytes what is sent
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are no text
record OddRequest(String kind, boolean mayDo, byte[] bytes) {

    static OddRequest of(String kind, boolean mayDo, String head, byte[] body) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return new OddRequest(kind, mayDo, whole);
    }

    boolean isHead() {
        return new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("HEAD ");
    }

    @Override
    public String toString() {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("Bearer [^\r]*", "Bearer ...");
        return kind + ": " + text.substring(0, Math.min(text.length(), 500)).replace("\r\n", " | ");
    }
}
