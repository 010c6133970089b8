package auteur.infra.testing;

import auteur.infra.testing.Crowd.Ear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One client of a [Crowd]. What the server sends is read frame by frame; nothing is kept between frames.
public final class CrowdLine {

    private static final byte[] NOTHING = {};

    private final Crowd crowd;
    private final SocketChannel channel;
    private final String headers;
    private final Ear ear;
    private byte[] left = NOTHING;
    private boolean isUpgraded;
    private boolean isConnected;
    private volatile boolean isClosed;

    CrowdLine(Crowd crowd, SocketChannel channel, String headers, Ear ear) {
        this.crowd = crowd;
        this.channel = channel;
        this.headers = headers;
        this.ear = ear;
    }

    /// Sends a STOMP frame without a body.
    public void send(String command, String... stompHeaders) {
        var text = command + "\n" + String.join("\n", stompHeaders) + "\n\n\0";
        crowd.execute(() -> write(masked(text.getBytes(StandardCharsets.UTF_8))));
    }

    /// Cuts the connection without a word.
    public void drop() {
        crowd.execute(this::close);
    }

    /// Stops reading, or reads on.
    public void read(boolean isWanted) {
        crowd.execute(() -> {
            var key = crowd.keyOf(channel);
            if (key != null && key.isValid()) {
                key.interestOps(isWanted ? SelectionKey.OP_READ : 0);
            }
        });
    }

    public boolean isClosed() {
        return isClosed;
    }

    void open(Selector selector, SocketAddress address) {
        try {
            if (!isClosed) {
                channel.connect(address);
                channel.register(selector, SelectionKey.OP_CONNECT, this);
            }
        } catch (IOException e) {
            close();
        }
    }

    void attend(SelectionKey key, ByteBuffer shared) {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                var request = "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                        + "Sec-WebSocket-Protocol: v12.stomp\r\n" + headers + "\r\n";
                write(request.getBytes(StandardCharsets.US_ASCII));
            } else if (key.isReadable()) {
                read(shared);
            }
        } catch (IOException e) {
            close();
        }
    }

    private void read(ByteBuffer shared) throws IOException {
        shared.clear().put(left);
        left = NOTHING;
        if (channel.read(shared) < 0) {
            close();
            return;
        }
        shared.flip();
        if (!isUpgraded && !skipAnswer(shared)) {
            keep(shared);
            return;
        }
        while (!isClosed && takeMessage(shared)) {
            Thread.onSpinWait();
        }
        keep(shared);
    }

    private boolean skipAnswer(ByteBuffer in) throws IOException {
        var text = StandardCharsets.US_ASCII.decode(in.duplicate()).toString();
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!text.startsWith("HTTP/1.1 101")) {
            throw new IOException("Not upgraded: " + text.substring(0, text.indexOf('\r')));
        }
        in.position(in.position() + end + 4);
        isUpgraded = true;
        write(masked("CONNECT\naccept-version:1.2\nhost:studio\n\n\0".getBytes(StandardCharsets.UTF_8)));
        return true;
    }

    /// Takes one message of the WebSocket, which has one fragment or more, and all frames that are in it.
    private boolean takeMessage(ByteBuffer in) {
        var start = in.position();
        var joined = NOTHING;
        while (in.remaining() >= 2) {
            var first = in.get() & 0xff;
            long length = in.get() & 0x7f;
            if (length >= 126 && in.remaining() < (length == 126 ? 2 : 8)) {
                break;
            }
            length = length == 126 ? in.getShort() & 0xffff : length == 127 ? in.getLong() : length;
            if (in.remaining() < length) {
                break;
            }
            var end = in.position() + (int) length;
            var payload = in.duplicate().limit(end);
            in.position(end);
            if ((first & 0x0f) >= 8) {
                control(first & 0x0f);
                return true;
            }
            if ((first & 0x80) != 0 && joined.length == 0) {
                hear(payload);
                return true;
            }
            joined = joined(joined, payload);
            if ((first & 0x80) != 0) {
                hear(ByteBuffer.wrap(joined));
                return true;
            }
        }
        in.position(start);
        return false;
    }

    private void control(int code) {
        if (code == 8) {
            close();
        } else if (code == 9) {
            write(new byte[]{(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0});
        }
    }

    private void hear(ByteBuffer message) {
        var end = message.limit();
        var from = message.position();
        for (var i = from; i < end; i++) {
            if (message.get(i) == 0) {
                frame(message.limit(i).position(from));
                message.limit(end);
                from = i + 1;
            }
        }
    }

    private void frame(ByteBuffer frame) {
        while (frame.hasRemaining() && frame.get(frame.position()) == '\n') {
            frame.get();
        }
        if (!frame.hasRemaining()) {
            return;
        }
        if (!isConnected && frame.get(frame.position()) == 'C') {
            isConnected = true;
            ear.connected(this);
        } else {
            ear.heard(this, frame);
        }
    }

    private static byte[] joined(byte[] before, ByteBuffer more) {
        var all = Arrays.copyOf(before, before.length + more.remaining());
        more.get(all, before.length, more.remaining());
        return all;
    }

    private void keep(ByteBuffer rest) {
        if (rest.hasRemaining()) {
            left = joined(NOTHING, rest);
        }
    }

    private void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ear.closed(this);
    }

    private void write(byte[] bytes) {
        try {
            var buffer = ByteBuffer.wrap(bytes);
            while (!isClosed && buffer.hasRemaining()) {
                if (channel.write(buffer) == 0) {
                    Thread.onSpinWait();
                }
            }
        } catch (IOException e) {
            close();
        }
    }

    /// With a mask of zeros, which changes nothing.
    private static byte[] masked(byte[] text) {
        var frame = ByteBuffer.allocate(text.length + 8).put((byte) 0x81);
        if (text.length < 126) {
            frame.put((byte) (0x80 | text.length));
        } else {
            frame.put((byte) 0xfe).putShort((short) text.length);
        }
        frame.putInt(0).put(text);
        return Arrays.copyOf(frame.array(), frame.position());
    }
}
