package auteur.infra.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client that follows one job over as many sockets as it takes, and notices every event that it misses or hears twice.
public final class JobListener implements Crowd.Ear {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Crowd crowd;
    private final String job;
    private final String headers;
    private final AtomicReference<@Nullable CrowdLine> line = new AtomicReference<>();
    private String destination;
    private volatile long position;
    private volatile long version;
    private final AtomicLong heard = new AtomicLong();
    private volatile boolean isSubscribed;
    private volatile @Nullable String complaint;

    /// @param headers of the handshake
    public JobListener(Crowd crowd, String job, String headers) {
        this.crowd = crowd;
        this.job = job;
        this.headers = headers;
        destination = "/topic/jobs/" + job;
    }

    /// Begins from a state that was fetched.
    public void beginAt(JsonNode state) {
        position = state.path("position").asLong();
        version = state.path("version").asLong();
    }

    /// Connects and subscribes to where it has come.
    public void connect(int port, String toDestination) {
        destination = toDestination;
        isSubscribed = false;
        line.set(crowd.connect(port, headers, this));
    }

    public void connect(int port) {
        connect(port, "/topic/jobs/" + job);
    }

    public void drop() {
        Optional.ofNullable(line.getAndSet(null)).ifPresent(CrowdLine::drop);
    }

    public boolean isSubscribed() {
        return isSubscribed;
    }

    public boolean isOpen() {
        var current = line.get();
        return current != null && !current.isClosed();
    }

    public long heard() {
        return heard.get();
    }

    public long version() {
        return version;
    }

    public void awaitSubscribed() {
        Awaitility.await().pollDelay(Duration.ZERO).until(() -> isSubscribed || complaint != null);
    }

    /// Asserts that it has heard everything up to a version, once and in order.
    public void assertHeardUpTo(long last) {
        Awaitility.await().pollDelay(Duration.ZERO).until(() -> version >= last || complaint != null);
        assertThat(complaint).isNull();
        assertThat(version).isEqualTo(last);
    }

    /// What it has heard that it should not have, if anything.
    public @Nullable String complaint() {
        return complaint;
    }

    @Override
    public void connected(CrowdLine connected) {
        connected.send("SUBSCRIBE", "id:1", "destination:" + destination, "after:" + position);
    }

    @Override
    public void heard(CrowdLine from, ByteBuffer frame) {
        if (from != line.get()) {
            return;
        }
        var text = StandardCharsets.UTF_8.decode(frame).toString();
        if (!text.startsWith("MESSAGE")) {
            complaint = text;
            return;
        }
        var body = JSON.readTree(text.substring(text.indexOf("\n\n") + 2));
        if (body.path("type").asString().equals("Subscribed")) {
            var isResumed = body.path("resumed").asBoolean() && body.path("position").asLong() == position;
            complaint = isResumed ? complaint : text;
            isSubscribed = true;
        } else if (body.path("jobId").asString().equals(job) && !body.path("version").isMissingNode()) {
            hear(body.path("position").asLong(), body.path("version").asLong());
        } else if (!body.path("position").isMissingNode()) {
            position = body.path("position").asLong();
        }
    }

    private void hear(long newPosition, long newVersion) {
        if (newVersion != version + 1 || newPosition <= position) {
            complaint = String.format(Locale.ROOT, "version %d at %d after %d at %d", newVersion, newPosition, version,
                    position);
        }
        position = newPosition;
        version = newVersion;
        heard.incrementAndGet();
    }

    @Override
    public void closed(CrowdLine closed) {
        line.compareAndSet(closed, null);
    }
}
