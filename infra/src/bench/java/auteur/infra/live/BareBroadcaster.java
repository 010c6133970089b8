package auteur.infra.live;

import auteur.infra.live.LiveServer.Publisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;

/// The least that a server can do: one thread that reads, one that writes each frame to each socket of its topic, one write each.
/// It speaks just enough HTTP, WebSocket and STOMP for the listeners of the benchmark.
final class BareBroadcaster implements Publisher {

    private static final Pattern KEY = Pattern.compile("Sec-WebSocket-Key: (\\S+)");
    private static final Pattern DESTINATION = Pattern.compile("destination:(\\S+)");

    private final Map<String, List<SocketChannel>> topics = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Runnable> writes = new LinkedBlockingQueue<>();
    private final Selector selector = Selector.open();
    private final ServerSocketChannel server = ServerSocketChannel.open();

    BareBroadcaster() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        Thread.ofPlatform().daemon().start(this::read);
        Thread.ofPlatform().daemon().start(this::write);
    }

    @Override
    public int port() {
        return server.socket().getLocalPort();
    }

    @Override
    public void publish(int topic, long position) {
        var destination = "/topic/jobs/" + LiveServer.job(topic);
        var body = LiveServer.body(topic, position);
        writes.add(() -> {
            var frame = frame(String.format(Locale.ROOT,
                    ("MESSAGE\nsubscription:1\ndestination:%s\nmessage-id:%d\ncontent-type:application/json\n"
                            + "content-length:%d\n\n%s\0"),
                    destination, position, body.length(), body));
            topics.getOrDefault(destination, List.of()).forEach(socket -> write(socket, frame.duplicate()));
        });
    }

    private void write() {
        try {
            while (true) {
                writes.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(SocketChannel socket, ByteBuffer frame) {
        try {
            while (frame.hasRemaining()) {
                socket.write(frame);
            }
        } catch (IOException e) {
            // Gone: the reader forgets it.
            frame.position(frame.limit());
        }
    }

    private void read() {
        var buffer = ByteBuffer.allocate(65_536);
        try {
            while (true) {
                selector.select(key -> attend(key, buffer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attend(SelectionKey key, ByteBuffer buffer) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                hear(key, buffer.clear());
            }
        } catch (IOException e) {
            forget(key);
        }
    }

    private void accept() throws IOException {
        for (var socket = server.accept(); socket != null; socket = server.accept()) {
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.register(selector, SelectionKey.OP_READ);
        }
    }

    private void hear(SelectionKey key, ByteBuffer buffer) throws IOException {
        var socket = (SocketChannel) key.channel();
        if (socket.read(buffer) < 0) {
            forget(key);
            return;
        }
        var text = StandardCharsets.ISO_8859_1.decode(buffer.flip()).toString();
        var greeting = KEY.matcher(text);
        if (greeting.find()) {
            write(socket, ByteBuffer.wrap(answer(greeting.group(1)).getBytes(StandardCharsets.US_ASCII)));
        }
        if (text.contains("CONNECT\n")) {
            write(socket, frame("CONNECTED\nversion:1.2\n\n\0"));
        }
        var wish = DESTINATION.matcher(text);
        if (wish.find()) {
            var sockets = topics.computeIfAbsent(
                    wish.group(1), _ -> new CopyOnWriteArrayList<>());
            sockets.add(socket);
            write(socket, frame("MESSAGE\nsubscription:1\n\n{\"type\":\"Subscribed\"}\0"));
        }
    }

    private void forget(SelectionKey key) {
        var socket = key.channel();
        key.cancel();
        topics.values().forEach(sockets -> sockets.remove(socket));
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: %s\r\n\r\n".formatted(Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ByteBuffer frame(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var frame = ByteBuffer.allocateDirect(bytes.length + 4).put((byte) 0x81);
        if (bytes.length < 126) {
            frame.put((byte) bytes.length);
        } else {
            frame.put((byte) 126).putShort((short) bytes.length);
        }
        return frame.put(bytes).flip();
    }
}
