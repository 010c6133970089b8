package auteur.infra.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Listens to the program's socket as a browser would, and remembers what it heard.
public final class StompListener implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<Frame> heard = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile Consumer<Frame> reaction = _ -> {};
    private volatile boolean isClosed;

    private StompListener(URI address, String... headers) {
        var builder = HTTP.newWebSocketBuilder().subprotocols("v12.stomp");
        for (var i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(address, new Ear()).join();
    }

    /// A frame as it came.
    ///
    /// @param nanos when it came
    public record Frame(String command, Map<String, String> headers, String body, long nanos) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public boolean is(String type) {
            return command.equals("MESSAGE") && json().path("type").asString().equals(type);
        }

        public String subscription() {
            return headers.getOrDefault("subscription", "");
        }

        static Frame of(String text) {
            var end = text.indexOf("\n\n");
            var lines = text.substring(0, end).lines().toList();
            var headers = new TreeMap<String, String>();
            for (var line : lines.subList(1, lines.size())) {
                headers.putIfAbsent(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
            }
            return new Frame(lines.getFirst(), headers, text.substring(end + 2), System.nanoTime());
        }
    }

    /// Opens a socket.
    ///
    /// @throws java.util.concurrent.CompletionException when it is not opened
    public static StompListener open(int port, String... headers) {
        return new StompListener(URI.create(String.format(Locale.ROOT, "ws://127.0.0.1:%d/ws", port)), headers);
    }

    /// Opens a socket for a demo account and connects.
    public static StompListener connect(int port, String account) {
        var listener = open(port, "Authorization", StudioClient.credentialsOf(account));
        listener.send("CONNECT", "accept-version:1.2", "host:localhost");
        listener.await(frame -> frame.command().equals("CONNECTED"));
        return listener;
    }

    /// Subscribes, and waits for the first frame.
    public Frame subscribe(String id, String destination) {
        send("SUBSCRIBE", "id:" + id, "destination:" + destination);
        return await(frame -> frame.subscription().equals(id));
    }

    /// Sends a frame without a body.
    public void send(String command, String... headers) {
        socket.sendText(command + "\n" + String.join("\n", headers) + "\n\n\0", true).join();
    }

    /// Does something with each frame the moment it is heard.
    public void onFrame(Consumer<Frame> newReaction) {
        reaction = newReaction;
    }

    /// Waits for a frame that was or will be heard.
    public Frame await(Predicate<Frame> wanted) {
        return await(wanted, Patience.LIMIT);
    }

    /// Waits for a frame, so long at most.
    public Frame await(Predicate<Frame> wanted, Duration limit) {
        var looked = 0;
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            var known = heard.size();
            var found = heard.stream().limit(known).skip(looked).filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            looked = known;
            awaitMoreThan(known, end);
        }
    }

    private synchronized void awaitMoreThan(int known, long end) {
        try {
            for (var left = end - System.nanoTime(); heard.size() == known; left = end - System.nanoTime()) {
                if (left <= 0) {
                    throw new AssertionError("What was waited for is not among " + heard);
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public void awaitClose() {
        Awaitility.await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(5)).until(() -> isClosed);
    }

    public List<Frame> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void hear(String text) {
        var start = text.replaceFirst("^[\\r\\n]+", "");
        if (!start.isEmpty()) {
            var frame = Frame.of(start.replace("\0", ""));
            synchronized (this) {
                heard.add(frame);
                notifyAll();
            }
            reaction.accept(frame);
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket source, CharSequence text, boolean isLast) {
            partial.append(text);
            if (isLast) {
                hear(partial.toString());
                partial.setLength(0);
            }
            source.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket source, int status, String reason) {
            isClosed = true;
            return null;
        }

        @Override
        public void onError(WebSocket source, Throwable failure) {
            isClosed = true;
        }
    }
}
