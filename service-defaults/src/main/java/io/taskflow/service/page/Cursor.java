package io.taskflow.service.page;

import io.taskflow.service.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended: the sort key's value and the id of its last item. Opaque to clients; it is no secret and gives no rights.
 *
 * @param key the sort key as text, null where the item has none
 * @param id the item's id, which breaks ties
 */
public record Cursor(@Nullable String key, UUID id) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Wire(@Nullable String k, UUID i, long q) {}

    /** For a list sorted by an instant. */
    public static Cursor of(@Nullable Instant key, UUID id) {
        return new Cursor(key == null ? null : key.toString(), id);
    }

    /** For a list sorted by a whole number. */
    public static Cursor of(long key, UUID id) {
        return new Cursor(Long.toString(key), id);
    }

    /** The key as an instant; a 400 problem when it is none. */
    public @Nullable Instant instant() {
        try {
            return key == null ? null : Instant.parse(key);
        } catch (DateTimeException forged) {
            throw bad();
        }
    }

    /** Whether the key is a whole number. */
    public boolean isNumber() {
        return key != null && key.matches("\\d{1,18}");
    }

    /** The key as a whole number; a 400 problem when it is none. */
    public long number() {
        try {
            return Long.parseLong(String.valueOf(key));
        } catch (NumberFormatException forged) {
            throw bad();
        }
    }

    String encode(String query) {
        byte[] json = JSON.writeValueAsBytes(new Wire(key, id, fingerprint(query)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    static Cursor decode(String text, String query) {
        Wire wire = read(text);
        if (wire.q() != fingerprint(query)) {
            throw ProblemException.invalid("/cursor", "belongs to a list with other filters or another order");
        }
        return new Cursor(wire.k(), wire.i());
    }

    private static Wire read(String text) {
        try {
            Wire wire = JSON.readValue(Base64.getUrlDecoder().decode(text), Wire.class);
            if (wire != null && wire.i() != null && isText(wire.k())) {
                return wire;
            }
        } catch (IllegalArgumentException | JacksonException forged) {
            throw bad();
        }
        throw bad();
    }

    private static boolean isText(@Nullable String key) {
        return key == null || key.indexOf('\0') < 0;
    }

    private static ProblemException bad() {
        return ProblemException.invalid("/cursor", "must be a nextCursor of an earlier answer");
    }

    private static long fingerprint(String query) {
        CRC32C sum = new CRC32C();
        sum.update(query.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
