package auteur.api.live.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// STOMP 1.2, sentence by sentence.
class StompReaderTest {

    private final StompReader reader = new StompReader(1000);

    @Test
    void readsNoEscapesInGreetings() {
        assertThat(read("CONNECT\npasscode:pa\\ss\nlogin:a:b\n\n\0"))
                .containsExactly(new StompFrame("CONNECT", Map.of("passcode", "pa\\ss", "login", "a:b")));
        assertThat(read("STOMP\npasscode:\\t\n\n\0"))
                .containsExactly(new StompFrame("STOMP", Map.of("passcode", "\\t")));
    }

    @Test
    void readsTheFourEscapesElsewhere() {
        assertThat(read("SUBSCRIBE\ni\\cd:a\\\\b\\nc\\rd\\ce\n\n\0"))
                .containsExactly(new StompFrame("SUBSCRIBE", Map.of("i:d", "a\\b\nc\rd:e")));
    }

    @Test
    void keepsSpacesAndTheFirstOfARepeatedHeader() {
        assertThat(read("SUBSCRIBE\nid: 1 \nid:2\n\n\0"))
                .containsExactly(new StompFrame("SUBSCRIBE", Map.of("id", " 1 ")));
    }

    @Test
    void takesLineEndsOfWindowsAndBetweenFrames() {
        assertThat(read("\n\r\nUNSUBSCRIBE\r\nid:1\r\n\r\n\0\r\n\n\nUNSUBSCRIBE\nid:2\n\n\0\n"))
                .extracting(frame -> frame.header("id")).containsExactly(Optional.of("1"), Optional.of("2"));
        assertThat(reader.isWithinFrame()).isFalse();
    }

    @Test
    void readsSoManyOctetsAsTheContentLengthSays() {
        var frame = "SEND\ncontent-length:6\n\nä\0€\0";
        assertThat(read(frame + "UNSUBSCRIBE\nid:1\n\n\0")).extracting(StompFrame::command)
                .containsExactly("SEND", "UNSUBSCRIBE");
        for (var letter : List.of(frame.substring(0, frame.length() - 1).split("(?!\\z)", -1))) {
            assertThat(read(letter)).isEmpty();
        }
        assertThat(read("\0")).hasSize(1);
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @ValueSource(strings = {"id:a\\tb", "id:a\\", "\\x:1", "id", ":1", "a:b\rc", "content-length:x",
            "content-length:-1"})
        void headersThatAreNone(String header) {
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> read("SUBSCRIBE\n" + header + "\nreceipt:7\n\n\0"))
                    .satisfies(refusal -> assertThat(refusal.receipt()).contains("7"))
                    .extracting(Malformed::ending).isEqualTo(Ending.MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"SUBSCRIBE\nid:1\n\0", "SUBSCRIBE\nid:1\n\nbody\0", "SEND\ncontent-length:1\n\nab\0",
            "\0"})
        void framesThatAreNone(String frame) {
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read(frame))
                    .extracting(Malformed::ending).isEqualTo(Ending.MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"SEND\ncontent-length:1001\n\n", "SEND\ncontent-length:999999999999\n\n"})
        void bodiesThatWillBeTooLargeBeforeTheyCome(String frame) {
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read(frame))
                    .extracting(Malformed::ending).isEqualTo(Ending.TOO_LARGE);
        }
    }

    @Test
    void writesWhatItReads() {
        assertThat(StompFrame.text("RECEIPT", Map.of("receipt-id", "a:\\\r\nb"))).isEqualTo(
                "RECEIPT\nreceipt-id:a\\c\\\\\\r\\nb\n\n\0");
        assertThat(StompFrame.text("ERROR", Map.of(), "ä")).isEqualTo(
                "ERROR\ncontent-type:text/plain\ncontent-length:2\n\nä\0");
    }

    private List<StompFrame> read(String text) {
        reader.take(text);
        var frames = new ArrayList<StompFrame>();
        for (var frame = reader.next(); frame.isPresent(); frame = reader.next()) {
            frames.add(frame.get());
        }
        return frames;
    }
}
