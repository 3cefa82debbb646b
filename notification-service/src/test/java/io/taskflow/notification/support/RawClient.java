package io.taskflow.notification.support;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A client that misbehaves: it reads only when the test says so, and never answers a ping (RFC 6455 by hand). */
public final class RawClient implements AutoCloseable {

    private static final int SMALL_BUFFER = 4096;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    private final Socket socket = new Socket();
    private final DataInputStream in;

    /** Connects and reads the answer to the handshake. */
    public RawClient(URI address, String token) throws IOException {
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress("localhost", address.getPort()));
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String request =
                "GET /ws" + query + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                        + "Authorization: Bearer " + token + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        readHeaders();
    }

    /** Reads one text frame. */
    public String readText() throws IOException {
        Frame frame = readFrame();
        while (frame.opcode() != TEXT) {
            if (frame.opcode() == CLOSE) {
                throw new EOFException("closed with " + (frame.payload().getShort() & 0xFFFF));
            }
            frame = readFrame();
        }
        return StandardCharsets.UTF_8.decode(frame.payload()).toString();
    }

    /** Reads and forgets frames up to a ping. */
    public void readPing() throws IOException {
        while (readFrame().opcode() != PING) {
            // not it yet
        }
    }

    /** Reads and forgets frames up to the server's close, and gives its code. */
    public int readCloseCode() throws IOException {
        Frame frame = readFrame();
        while (frame.opcode() != CLOSE) {
            frame = readFrame();
        }
        return frame.payload().getShort() & 0xFFFF;
    }

    private record Frame(int opcode, ByteBuffer payload) {}

    private Frame readFrame() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0F;
        long length = in.readUnsignedByte() & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        byte[] payload = new byte[Math.toIntExact(length)];
        in.readFully(payload);
        return new Frame(opcode, ByteBuffer.wrap(payload));
    }

    private void readHeaders() throws IOException {
        var headers = new StringBuilder();
        while (headers.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("no answer to the handshake: " + headers);
            }
            headers.append((char) next);
        }
        if (!headers.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("refused: " + headers);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
