package auteur.infra.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/// A client of the socket that keeps to no rules.
public final class RawSocket implements AutoCloseable {

    private static final int FIN = 0x80;
    private static final int TEXT = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;
    private final DataInputStream in;
    private final String answer;

    /// @param headers of the handshake, each with its line end
    public RawSocket(int port, String headers) throws IOException {
        socket = new Socket();
        // So that it is soon full when nobody reads.
        socket.setReceiveBufferSize(16_384);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new DataInputStream(socket.getInputStream());
        write(("GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        var text = new ByteArrayOutputStream();
        while (!text.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            text.write(in.readUnsignedByte());
        }
        answer = text.toString(StandardCharsets.US_ASCII);
    }

    /// The answer to the handshake.
    public String answer() {
        return answer;
    }

    public RawSocket connect() throws IOException {
        text("CONNECT\naccept-version:1.2\nhost:studio\n\n\0");
        return this;
    }

    public void text(String text) throws IOException {
        frame(FIN | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends a frame of the WebSocket.
    ///
    /// @param first its first byte: flags and kind
    public void frame(int first, byte[] payload) throws IOException {
        var frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) 0xfe).putShort((short) payload.length);
        } else {
            frame.put((byte) 0xff).putLong(payload.length);
        }
        frame.putInt(0).put(payload);
        write(Arrays.copyOf(frame.array(), frame.position()));
    }

    /// Sends bytes as they are.
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /// What the server sends until it closes: the texts of its messages, and of its close frame code and reason.
    public String readToEnd() throws IOException {
        var all = new StringBuilder();
        try {
            while (true) {
                var kind = in.readUnsignedByte() & 0x0f;
                var length = in.readUnsignedByte() & 0x7f;
                var payload = in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
                if (kind == 8) {
                    var code = ByteBuffer.wrap(payload).getShort();
                    all.append("close ").append(code).append(' ');
                    all.append(new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
                    return all.toString();
                }
                all.append(new String(payload, StandardCharsets.UTF_8)).append('\n');
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (SocketException | EOFException e) {
            return all.append("closed without a word").toString();
        }
    }

    /// Is gone, and answers to nothing any more.
    public void cutOff() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
