package auteur.api.live.socket;

import auteur.api.account.Caller;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// The line of a client that reads when it is told to.
public final class TestLine {

    private static final long LIMIT_SECONDS = 10;

    private final LinkedBlockingQueue<String> read = new LinkedBlockingQueue<>();
    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch reads;

    private TestLine(int pauses) {
        reads = new CountDownLatch(pauses);
    }

    public static TestLine open() {
        return new TestLine(0);
    }

    static TestLine paused() {
        return new TestLine(1);
    }

    public LiveSocket socketOf(Caller caller) {
        return new LiveSocket(session(), new Listener(caller, null, null, false), limits(), meters());
    }

    public static LiveMeters meters() {
        return new LiveMeters(new SimpleMeterRegistry());
    }

    public static LiveProperties limits() {
        var size = DataSize.ofKilobytes(64);
        var time = Duration.ofSeconds(LIMIT_SECONDS);
        return new LiveProperties(size, 64, 10, 10, 100, size, time, time, time, time, 4);
    }

    public static LiveSockets sockets() {
        return new LiveSockets(meters());
    }

    /// The next that the client is sent: a frame, or the reason with which its socket is closed.
    public String next() throws InterruptedException {
        return Objects.requireNonNull(read.poll(LIMIT_SECONDS, TimeUnit.SECONDS), "Nothing has come");
    }

    /// Waits until something is being written.
    void awaitWrite() throws InterruptedException {
        began.await(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    void goOn() {
        reads.countDown();
    }

    Session session() {
        return fake(Session.class, (method, argument) -> switch (method) {
            case "getBasicRemote" -> fake(RemoteEndpoint.Basic.class, this::write);
            case "close" -> read.add("closed: " + ((CloseReason) Objects.requireNonNull(argument)).getReasonPhrase());
            default -> null;
        });
    }

    private @Nullable Object write(String method, @Nullable Object argument) throws InterruptedException {
        if (method.equals("sendText")) {
            began.countDown();
            reads.await(LIMIT_SECONDS, TimeUnit.SECONDS);
            read.add(String.valueOf(argument));
        }
        return null;
    }

    private interface Answer {
        @Nullable
        Object to(String method, @Nullable Object argument) throws InterruptedException;
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                List.of(type).toArray(Class<?>[]::new),
                (_, method, arguments) -> {
                    var result = answer.to(method.getName(), arguments == null ? null : arguments[0]);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }
}
