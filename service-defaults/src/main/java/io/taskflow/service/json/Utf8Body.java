package io.taskflow.service.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;

/** A body that must be UTF-8, without the mark that some programs write before it; RFC 8259, section 8.1, lets a reader pass over it. */
record Utf8Body(HttpInputMessage message) implements HttpInputMessage {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Override
    public InputStream getBody() throws IOException {
        return new Body(new PushbackInputStream(new Utf8InputStream(message.getBody()), MARK.length));
    }

    @Override
    public HttpHeaders getHeaders() {
        return message.getHeaders();
    }

    /** Looks for the mark when it is first read: whoever reads it is who can say what is wrong with a body that does not come. */
    private static final class Body extends FilterInputStream {

        private final PushbackInputStream body;
        private boolean begun;

        Body(PushbackInputStream body) {
            super(body);
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            begin();
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            begin();
            return super.read(buffer, offset, length);
        }

        private void begin() throws IOException {
            if (begun) {
                return;
            }
            begun = true;
            byte[] start = body.readNBytes(MARK.length);
            if (!Arrays.equals(start, MARK)) {
                body.unread(start);
            }
        }
    }
}
