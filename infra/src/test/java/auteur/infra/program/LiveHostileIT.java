package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.infra.testing.BrowserSession;
import auteur.infra.testing.LiveObjects;
import auteur.infra.testing.RawSocket;
import auteur.infra.testing.StudioTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Clients that mean no good are turned away with a reason, and leave nothing behind.
@StudioTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("It looks at what the program says")
@ExtendWith(OutputCaptureExtension.class)
class LiveHostileIT {

    private static final int ROUNDS = Integer.getInteger("auteur.live.hostile", 3);

    /// Sockets that idle threads may hold until they see another; fewer than any one kind of attack opens.
    private static final int LAST_SEEN = 2;
    private static final int FIN_TEXT = 0x81;
    private static final int COMPRESSED = 0x40;

    private final int port;
    private final MeterRegistry meters;
    private final BrowserSession browser;
    private double socketsBefore;

    @Autowired
    LiveHostileIT(@LocalServerPort int port, MeterRegistry meters) {
        this.port = port;
        this.meters = meters;
        browser = new BrowserSession("http://127.0.0.1:" + port);
    }

    @BeforeAll
    void logIn() {
        browser.logIn("creator", "creator");
        socketsBefore = sockets();
    }

    @AfterEach
    void leavesNothingBehind(CapturedOutput log) {
        await().until(() -> sockets() <= socketsBefore);
        assertThat(log).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @AfterAll
    void keepsNothingOfThemInMemory() {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofSeconds(1))
                .until(() -> LiveObjects.count("auteur.api.live.socket.LiveSocket") <= sockets() + LAST_SEEN);
    }

    static Stream<Arguments> frames() {
        return Stream.of(
                Arguments.of("malformed_frame", "GET / HTTP/1.1\n\n\0"),
                Arguments.of("malformed_frame", "SUBSCRIBE\ndestination:/user/queue/jobs\n\n\0"),
                Arguments.of("malformed_frame", "SUBSCRIBE\nid:1\ndestination\n\n\0"),
                Arguments.of("malformed_frame", "SUBSCRIBE\nid:a\\tb\ndestination:/user/queue/jobs\n\n\0"),
                Arguments.of("malformed_frame", "SUBSCRIBE\nid:1\ndestination:/user/queue/jobs\nafter:x\n\n\0"),
                Arguments.of("malformed_frame", "SUBSCRIBE\n" + "a:b\n".repeat(10_000) + "\n\0"),
                Arguments.of("frame_too_large", "SUBSCRIBE\n" + "a:b\n".repeat(1_000_000) + "\n\0"),
                Arguments.of("frame_too_large", "SUBSCRIBE\nid:" + "1".repeat(70_000)),
                Arguments.of("frame_too_large", "SUBSCRIBE\n".repeat(50_000)),
                Arguments.of("too_many_frames", "UNSUBSCRIBE\nid:1\n\n\0".repeat(2_000)),
                Arguments.of("only_listens", "SEND\ndestination:/user/queue/jobs\n\nhello\0"),
                Arguments.of("only_listens", "BEGIN\ntransaction:1\n\n\0"),
                Arguments.of("not_supported", "ACK\nid:1\n\n\0"),
                Arguments.of("not_supported",
                        "SUBSCRIBE\nid:1\nack:client\ndestination:/user/queue/jobs\n\n\0"),
                Arguments.of("not_supported",
                        "SUBSCRIBE\nid:1\nselector:T(Runtime)\ndestination:/user/queue/jobs\n\n\0"),
                Arguments.of("not_found", "SUBSCRIBE\nid:1\ndestination:/topic/**\n\n\0"));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void refuses(String reason, String frame) throws Exception {
        try (var attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < ROUNDS; i++) {
                var heard = attackers.submit(() -> attack(frame)).get();
                assertThat(heard).satisfiesAnyOf(
                        all -> assertThat(all).contains("reason:" + reason, "close 10").endsWith(reason),
                        // A client that goes on talking to a closed socket may have its ears cut off.
                        all -> assertThat(frame.length() > 60_000 && all.endsWith("closed without a word")).isTrue());
            }
        }
    }

    private String attack(String frame) throws IOException {
        try (var socket = open()) {
            try {
                socket.connect().text(frame);
            } catch (IOException e) {
                return "closed without a word";
            }
            return socket.readToEnd();
        }
    }

    @Test
    void wantsToBeGreetedFirst() throws IOException {
        try (var socket = open()) {
            socket.text("SUBSCRIBE\nid:1\ndestination:/user/queue/jobs\n\n\0");
            assertThat(socket.readToEnd()).endsWith("close 1002 malformed_frame");
        }
        try (var socket = open()) {
            socket.text("CONNECT\naccept-version:1.0,1.1\nhost:studio\n\n\0");
            assertThat(socket.readToEnd())
                    .contains("version:1.2\n", "content-type:text/plain\n", "Supported protocol versions are 1.2")
                    .endsWith("close 1002 malformed_frame");
        }
        try (var socket = open()) {
            socket.text("CONNECT\naccept-version:1.0, 1.2\nhost:studio\npasscode:pa\\ss\n\n\0");
            socket.text("UNSUBSCRIBE\nreceipt:7\n\n\0");
            assertThat(socket.readToEnd()).contains("CONNECTED\n", "receipt-id:7\n", "UNSUBSCRIBE needs an id");
        }
        try (var socket = open()) {
            socket.connect().text("UNSUBSCRIBE\nid:1\nreceipt:a\n\n\0\r\n\nDISCONNECT\nreceipt:b\n\n\0");
            assertThat(socket.readToEnd()).contains("receipt-id:a\n", "receipt-id:b\n");
        }
    }

    @Test
    void takesNoBytesAndNothingCompressed() throws IOException {
        try (var socket = open()) {
            assertThat(socket.answer()).contains("101").doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
            socket.connect().frame(0x82, new byte[]{1, 2, 3});
            assertThat(socket.readToEnd()).endsWith("close 1003 only_text");
        }
        try (var bomb = open()) {
            bomb.connect().frame(FIN_TEXT | COMPRESSED, new byte[60_000]);
            assertThat(bomb.readToEnd()).containsAnyOf("close 1002", "closed without a word");
        }
    }

    @Test
    void takesNoTextThatIsNone() throws IOException {
        try (var socket = open()) {
            socket.connect().frame(FIN_TEXT, new byte[]{(byte) 0xc3, (byte) 0x28});
            assertThat(socket.readToEnd()).contains("close 1007");
        }
    }

    @Test
    void saysNothingOfClientsThatAreGoneInTheMiddle() throws IOException {
        for (var i = 0; i < 20 * ROUNDS; i++) {
            try (var socket = open()) {
                socket.connect().text("SUBSCRIBE\nid:1\ndestination:/user/queue/jobs\nafter:0\n\n\0");
                socket.cutOff();
            }
        }
    }

    @Test
    void waitsForNobodyForEver() throws IOException {
        try (var silent = open();
                var dead = open();
                var half = open();
                var halfMessage = open();
                var slow = open()) {
            // It answers no ping.
            dead.connect();
            half.connect().text("SUBSCRIBE\nid:1\n");
            halfMessage.connect().write(new byte[]{(byte) 0x81, (byte) 0xfe, 10, 0, 0, 0, 0, 0, 'S', 'U'});
            slow.connect();
            Thread.startVirtualThread(() -> drip(slow));
            assertThat(silent.readToEnd()).endsWith("close 1008 frame_too_slow");
            assertThat(half.readToEnd()).endsWith("close 1008 frame_too_slow");
            assertThat(slow.readToEnd()).endsWith("close 1008 frame_too_slow");
            assertThat(halfMessage.readToEnd()).endsWith("close 1008 silent");
            assertThat(dead.readToEnd()).endsWith("close 1008 silent");
        }
    }

    private static void drip(RawSocket socket) {
        try {
            for (var letter = 'a'; letter <= 'z'; letter++) {
                socket.text(String.valueOf(letter));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            }
        } catch (IOException e) {
            assertThat(e).as("the end of the socket").isNotNull();
        }
    }

    private RawSocket open() throws IOException {
        return new RawSocket(
                port,
                "Cookie: %s\r\nSec-WebSocket-Extensions: permessage-deflate\r\n".formatted(browser.cookieHeader()));
    }

    private double sockets() {
        return meters.get("auteur.live.sockets").gauge().value();
    }
}
