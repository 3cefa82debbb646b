package io.taskflow.service.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Passes bytes on as they come, and throws a {@link CharacterCodingException} at those that are no UTF-8 (RFC 3629). The parser itself
 * takes longer forms of a character than the shortest, by which a quote or a slash slips past whoever looks for it.
 */
final class Utf8InputStream extends FilterInputStream {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(1024);

    /** The first bytes of a character whose others are still to come. */
    private ByteBuffer begun = ByteBuffer.allocate(0);

    Utf8InputStream(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        check(ByteBuffer.wrap(buffer, offset, Math.max(count, 0)), count < 0);
        return count;
    }

    private void check(ByteBuffer more, boolean end) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.allocate(begun.remaining() + more.remaining())
                .put(begun)
                .put(more)
                .flip();
        CoderResult result;
        do {
            result = decoder.decode(bytes, decoded.clear(), end);
        } while (result.isOverflow());
        if (result.isError()) {
            result.throwException();
        }
        begun = bytes;
    }
}
