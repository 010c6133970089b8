package auteur.infra.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A road to an HTTP server on which some requests meet with trouble, one kind after the other. Each has a connection of its own.
public final class RoughRoad implements AutoCloseable {

    /// What may become of a request.
    public enum Trouble {
        NONE, INTERNAL_ERROR, SLOW_DOWN, ANSWER_CUT_SHORT, RESET_WHILE_SENDING, ERROR_INSIDE_A_200, LATE
    }

    private static final int SHORT = 20_000;
    private static final List<Trouble> ANYWHERE = List.of(
            Trouble.INTERNAL_ERROR, Trouble.ANSWER_CUT_SHORT, Trouble.SLOW_DOWN, Trouble.RESET_WHILE_SENDING,
            Trouble.LATE);

    private final ServerSocket entrance;
    private final int server;
    private final int oneIn;
    private final Duration latency;
    private int requests;
    private int completions;
    private final Map<Trouble, Integer> met = new EnumMap<>(Trouble.class);
    private final ExecutorService walkers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("rough-road-", 0).factory());

    private RoughRoad(ServerSocket entrance, int server, int oneIn, Duration latency) {
        this.entrance = entrance;
        this.server = server;
        this.oneIn = oneIn;
        this.latency = latency;
    }

    /// @param server the port it leads to
    /// @param oneIn trouble comes to one in so many
    /// @param latency of what is late
    public static RoughRoad to(int server, int oneIn, Duration latency) throws IOException {
        var road = new RoughRoad(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), server, oneIn,
                latency);
        road.walkers.execute(road::welcome);
        return road;
    }

    public URI endpoint() {
        return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d", entrance.getLocalPort()));
    }

    /// How many requests each trouble came to.
    public synchronized Map<Trouble, Integer> met() {
        return Map.copyOf(met);
    }

    private synchronized Trouble next(String head) {
        var next = Trouble.NONE;
        if (head.startsWith("POST ") && head.contains("uploadId=") && completions++ % oneIn == 0) {
            next = Trouble.ERROR_INSIDE_A_200;
        } else if (++requests % oneIn == 0) {
            next = ANYWHERE.get(requests / oneIn % ANYWHERE.size());
        }
        met.merge(next, 1, Integer::sum);
        return next;
    }

    private void welcome() {
        try {
            while (true) {
                var client = entrance.accept();
                walkers.execute(() -> walk(client));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void walk(Socket client) {
        try {
            var head = head(client.getInputStream());
            switch (next(head)) {
                case INTERNAL_ERROR -> answer(client, "500 Internal Server Error", "InternalError");
                case SLOW_DOWN -> answer(client, "503 Slow Down", "SlowDown");
                case ERROR_INSIDE_A_200 -> answer(client, "200 OK", "InternalError");
                case LATE -> lead(
                        client, head, Long.MAX_VALUE, Long.MAX_VALUE,
                        CompletableFuture.delayedExecutor(latency.toMillis(), TimeUnit.MILLISECONDS, walkers));
                case ANSWER_CUT_SHORT -> lead(client, head, Long.MAX_VALUE, SHORT, walkers);
                case RESET_WHILE_SENDING -> lead(client, head, SHORT, Long.MAX_VALUE, walkers);
                case NONE -> lead(client, head, Long.MAX_VALUE, Long.MAX_VALUE, walkers);
            }
        } catch (IOException _) {
            close(client);
        }
    }

    private void lead(Socket client, String head, long mostSent, long mostAnswered, Executor when) {
        when.execute(() -> {
            try {
                var onward = new Socket(InetAddress.getLoopbackAddress(), server);
                onward.getOutputStream().write(alone(head).getBytes(StandardCharsets.ISO_8859_1));
                walkers.execute(() -> {
                    if (pump(client, onward, mostSent)) {
                        reset(client);
                        close(onward);
                    }
                });
                pump(onward, client, mostAnswered);
                close(client);
                close(onward);
            } catch (IOException _) {
                close(client);
            }
        });
    }

    /// @return whether it stopped because so much was through
    private static boolean pump(Socket from, Socket to, long most) {
        try {
            var left = most;
            var buffer = new byte[8192];
            var input = from.getInputStream();
            var output = to.getOutputStream();
            for (var read = input.read(buffer, 0, (int) Math.min(left, buffer.length)); read > 0; read = input
                    .read(buffer, 0, (int) Math.min(left, buffer.length))) {
                output.write(buffer, 0, read);
                left -= read;
            }
            return left == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static void answer(Socket client, String status, String code) throws IOException {
        var body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>Trouble</Message></Error>"
                .formatted(code);
        client.getOutputStream().write(
                "HTTP/1.1 %s\r\nContent-Type: application/xml\r\nContent-Length: %s\r\nConnection: close\r\n\r\n%s"
                        .formatted(status, body.length(), body).getBytes(StandardCharsets.ISO_8859_1));
        client.shutdownOutput();
        // What is still sent is read, else the answer would be lost with it.
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
        client.close();
    }

    private static String head(InputStream input) throws IOException {
        var head = new ByteArrayOutputStream();
        for (var next = input.read(); next >= 0; next = input.read()) {
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        throw new IOException("No request came");
    }

    private static String alone(String head) {
        return head.replaceAll("(?i)\r\nconnection:[^\r]*", "").replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException _) {
            // it is closed
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is closed
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        walkers.shutdownNow();
    }
}
