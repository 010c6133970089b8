package auteur.infra.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Thousands of STOMP clients on one thread, which cost hardly anything themselves.
public final class Crowd implements AutoCloseable {

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer shared = ByteBuffer.allocateDirect(256 * 1024);
    private final Thread thread;
    private volatile boolean isClosed;

    public Crowd() throws IOException {
        selector = Selector.open();
        thread = Thread.ofPlatform().daemon().name("crowd").start(this::run);
    }

    /// What one client makes of what it hears; called on the crowd's thread.
    public interface Ear {

        void connected(CrowdLine line);

        /// @param frame one STOMP frame from its command to before its NUL; only valid during the call
        void heard(CrowdLine line, ByteBuffer frame);

        void closed(CrowdLine line);
    }

    /// Opens a socket and sends CONNECT.
    ///
    /// @param headers of the handshake, such as `Cookie: …\r\n`
    public CrowdLine connect(int port, String headers, Ear ear) {
        try {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var line = new CrowdLine(this, channel, headers, ear);
            execute(() -> line.open(selector, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SelectionKey keyOf(SocketChannel channel) {
        return channel.keyFor(selector);
    }

    void execute(Runnable task) {
        tasks.add(task);
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void run() {
        try {
            while (!isClosed) {
                for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
                selector.select(this::attend, 100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attend(SelectionKey key) {
        if (key.attachment() instanceof CrowdLine line) {
            line.attend(key, shared);
        }
    }
}
