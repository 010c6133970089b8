package auteur.api.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.api.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/// RFC 9110, 14.
class ByteRangesTest {

    private static final long LENGTH = 1000;
    private static final Representation FILE = Representation.tagged("a");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bytes=0-0 | 0-0", "Bytes=0-0 | 0-0", "bytes=990- | 990-999", "bytes=-5 | 995-999", "bytes=-5000 | 0-999",
        "bytes=5-99999999999999999999999999 | 5-999", "bytes=0-0, -1 | 0-0 999-999", "bytes= ,0-1 ,, 5-6 | 0-1 5-6",
        "bytes=0-0,5000- | 0-0", "bytes=5-6,0-1 | 5-6 0-1", "bytes=0007-08 | 7-8"})
    void sendsWhatIsThere(String range, String parts) {
        assertThat(wanted(range).stream().map(part -> part.first() + "-" + part.last())
                .collect(Collectors.joining(" "))).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"items=0-9", "bytes", "bytes=", "bytes=,", "bytes=a-b", "bytes=5-2", "bytes=0-0,5-2",
        "bytes=-",
        "bytes=1-2-3", "bytes=--1", "bytes=+1-2", "bytes =0-1", "bytes=0-1;x", "0-9", "bytes=0-,0-"})
    void ignoresWhatIsNoRangeOfBytes(String range) {
        assertThat(wanted(range)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=99999999-", "bytes=-0", "bytes=2000-3000,4000-",
        "bytes=99999999999999999999999-"})
    void refusesWhereNothingIsThere(String range) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> wanted(range)).satisfies(refusal -> {
            assertThat(refusal.getStatusCode().value()).isEqualTo(416);
            assertThat(refusal.getHeaders().getFirst("Content-Range")).isEqualTo("bytes */1000");
        });
    }

    @Test
    void ignoresTooManyRangesRangesOfOtherMethodsAndTwoHeaders() {
        assertThat(wanted(IntStream.range(0, 101).mapToObj(i -> i + "-" + i)
                .collect(Collectors.joining(",", "bytes=", "")))).isEmpty();
        var head = request("bytes=0-0");
        head.setMethod("HEAD");
        assertThat(ByteRanges.wanted(head, FILE, LENGTH)).isEmpty();
        var two = request("bytes=0-0");
        two.addHeader("Range", "bytes=2-2");
        assertThat(ByteRanges.wanted(two, FILE, LENGTH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'\"a\"',1", "'\"b\"',0", "'W/\"a\"',0", "garbage,0", "'Mon, 30 Nov 2026 11:00:00 GMT',0"})
    void goesOnOnlyWithTheSame(String tag, int parts) {
        var request = request("bytes=5000-5001,0-0");
        request.addHeader("If-Range", tag);
        assertThat(ByteRanges.wanted(request, FILE, LENGTH)).hasSize(parts);
    }

    private static List<ByteRange> wanted(String range) {
        return ByteRanges.wanted(request(range), FILE, LENGTH);
    }

    private static MockHttpServletRequest request(String range) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Range", range);
        return request;
    }
}
