package io.taskflow.e2e.hostile.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends bytes as they are, on one connection as long as the server keeps it. Not for several threads at once. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final InetSocketAddress server;
    private @Nullable Socket socket;
    private @Nullable InputStream answers;

    Wire(String server) {
        URI place = URI.create(server);
        this.server = new InetSocketAddress(place.getHost(), place.getPort());
    }

    /** One request and the first answer to it. A connection that the server has closed meanwhile is opened anew, once. */
    RawAnswer send(byte[] request, boolean head) throws IOException {
        boolean fresh = socket == null;
        RawAnswer answer = tried(request, head);
        return answer.status() == 0 && !fresh ? tried(request, head) : answer;
    }

    private RawAnswer tried(byte[] request, boolean head) throws IOException {
        RawAnswer answer = RawAnswer.NONE;
        try {
            connected().getOutputStream().write(request);
        } catch (IOException hungUp) {
            // What it said before it hung up can still be read.
        }
        try {
            answer = read(head);
        } catch (IOException hungUp) {
            close();
        }
        if (answer.status() == 0 || answer.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private Socket connected() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket();
            open.setTcpNoDelay(true);
            open.connect(server, PATIENCE_MILLIS);
            open.setSoTimeout(PATIENCE_MILLIS);
            socket = open;
            answers = new BufferedInputStream(open.getInputStream());
        }
        return open;
    }

    private RawAnswer read(boolean head) throws IOException {
        InputStream in = answers;
        String lines = in == null ? "" : headOf(in);
        if (in == null || !lines.matches("(?s)HTTP/\\d\\.\\d \\d{3} .*")) {
            return RawAnswer.NONE;
        }
        int status = Integer.parseInt(lines.substring(9, 12));
        if (status < 200) {
            return read(head);
        }
        var answer = new RawAnswer(status, lines, "");
        return head || status == 204 || status == 304
                ? answer
                : new RawAnswer(status, lines, new String(body(in, answer), StandardCharsets.ISO_8859_1));
    }

    private static byte[] body(InputStream in, RawAnswer answer) throws IOException {
        if (answer.header("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            return chunks(in);
        }
        String length = answer.header("content-length");
        return length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(in), 16);
        while (size > 0) {
            all.write(in.readNBytes(size));
            line(in);
            size = Integer.parseInt(line(in), 16);
        }
        line(in);
        return all.toByteArray();
    }

    private static String headOf(InputStream in) throws IOException {
        var lines = new StringBuilder();
        String line = line(in);
        while (!line.isEmpty()) {
            lines.append(line).append('\n');
            line = line(in);
        }
        return lines.toString();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        answers = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException gone) {
            // Closed is all that it had to be.
        }
    }
}
