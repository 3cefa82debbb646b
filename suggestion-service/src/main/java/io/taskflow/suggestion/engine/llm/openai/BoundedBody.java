package io.taskflow.suggestion.engine.llm.openai;

import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The body of an answer, which is given up as soon as it is longer than any answer that could be of use. */
final class BoundedBody extends FilterInputStream {

    /** A hundred times the longest answer that keeps the rules. */
    static final int LONGEST = 1 << 20;

    private int left = LONGEST;

    BoundedBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() {
        int read = reading(super::read);
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int read = reading(() -> super.read(bytes, offset, Math.min(length, Math.max(1, left))));
        count(Math.max(read, 0));
        return read;
    }

    /** Unchecked, since a parser of events takes the checked kind for the end of an answer, and tells of both. */
    private static int reading(Reading read) {
        try {
            return read.bytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new SuggesterFailedException(Reason.INVALID, "an answer was far too long", null);
        }
    }

    private interface Reading {
        int bytes() throws IOException;
    }
}
