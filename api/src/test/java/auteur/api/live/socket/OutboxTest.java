package auteur.api.live.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final int LIMIT = 100;

    private final TestLine line = TestLine.paused();
    private final Outbox outbox = new Outbox(line.session(), LIMIT, TestLine.meters());

    @Test
    void keepsTheOrder() throws InterruptedException {
        offerWhileTheFirstIsWritten(message("one", null), message("two", null));

        line.goOn();

        assertThat(line.next()).isEqualTo("first");
        assertThat(line.next()).isEqualTo("head one");
        assertThat(line.next()).isEqualTo("head two");
    }

    @Test
    void sendsOfOneWorkOnlyTheNewest() throws InterruptedException {
        offerWhileTheFirstIsWritten(message("10 %", "work"), message("event", null), message("20 %", "work"));

        line.goOn();

        assertThat(line.next()).isEqualTo("first");
        assertThat(line.next()).isEqualTo("head 20 %");
        assertThat(line.next()).isEqualTo("head event");
    }

    @Test
    void refusesWhatThereIsNoRoomFor() throws InterruptedException {
        offerWhileTheFirstIsWritten(message("x".repeat(LIMIT / 2), null));

        assertThat(outbox.offer(message("x".repeat(LIMIT / 2), null))).isFalse();
        assertThat(outbox.hasRoom(LIMIT / 2)).isFalse();
        assertThat(outbox.awaitRoom(0, Duration.ofMillis(1))).isFalse();
        line.goOn();
        assertThat(outbox.awaitRoom(0, Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void endsWithWhatIsOwedAndTheReason() throws InterruptedException {
        offerWhileTheFirstIsWritten(message("left out", null), Outgoing.of("receipt"));

        outbox.end(Ending.SLOW_CLIENT, Optional.of("farewell"));
        outbox.offer(Outgoing.of("too late"));
        line.goOn();

        assertThat(line.next()).isEqualTo("first");
        assertThat(line.next()).isEqualTo("receipt");
        assertThat(line.next()).isEqualTo("farewell");
        assertThat(line.next()).isEqualTo("closed: slow_client");
    }

    private void offerWhileTheFirstIsWritten(Outgoing... frames) throws InterruptedException {
        outbox.offer(Outgoing.of("first"));
        line.awaitWrite();
        for (var frame : frames) {
            assertThat(outbox.offer(frame)).isTrue();
        }
    }

    private static Outgoing message(String text, @Nullable Object work) {
        return new Outgoing("head ", new Payload(text, text.length(), null), work);
    }
}
