package auteur.infra.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A line to a server that may fall silent: nothing gets through either way, and nobody is told. What was sent meanwhile arrives when it is
/// mended, as it does over TCP.
final class SilentLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean isSilent;

    /// @param server the port it leads to
    SilentLine(int server) throws IOException {
        this.server = server;
        entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("line").start(this::welcome);
    }

    int port() {
        return entrance.getLocalPort();
    }

    synchronized void cut() {
        isSilent = true;
    }

    synchronized void mend() {
        isSilent = false;
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        mend();
        entrance.close();
        for (var socket : open) {
            socket.close();
        }
    }

    private void welcome() {
        try {
            while (!entrance.isClosed()) {
                var client = entrance.accept();
                var onward = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                open.add(onward);
                Thread.ofPlatform().daemon().start(() -> lead(client, onward));
                Thread.ofPlatform().daemon().start(() -> lead(onward, client));
            }
        } catch (IOException e) {
            if (!entrance.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void lead(Socket from, Socket to) {
        try (from; to) {
            var buffer = new byte[8192];
            var input = from.getInputStream();
            for (var read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                awaitMended();
                to.getOutputStream().write(buffer, 0, read);
            }
            awaitMended();
        } catch (IOException _) {
            // one of them is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitMended() throws InterruptedException {
        while (isSilent) {
            wait();
        }
    }
}
