package auteur.api.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.api.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/// RFC 9110, 13.2.2.
class RepresentationTest {

    private static final Representation FILE = new Representation(EntityTag.strong("a"),
            Instant.parse("2026-11-30T11:00:00.5Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "If-Match: \"a\" | 200", "If-Match: \"x\" | 412", "If-Match: * | 200", "If-Match: W/\"a\" | 412",
        "If-Match: \"x\", \"a\" | 200", "If-Match: ,\"x\" ,, \"a\", | 200", "If-Match: \"x,\", \"a\" | 200",
        "If-Match: a | 400", "If-Match: \"a | 400", "If-Match: *, \"a\" | 400", "If-Match: w/\"a\" | 400",
        "If-Match: \"a\" \"b\" | 400", "If-Match: ~~ | 400",
        "If-None-Match: * | 304", "If-None-Match: \"a\" | 304", "If-None-Match: W/\"a\" | 304",
        "If-None-Match: \"x\", W/\"a\" | 304", "If-None-Match: \"x\" | 200", "If-None-Match: a | 200",
        "If-Modified-Since: Mon, 30 Nov 2026 11:00:00 GMT | 304",
        "If-Modified-Since: Mon, 30 Nov 2026 10:59:59 GMT | 200",
        "If-Modified-Since: garbage | 200",
        "If-Unmodified-Since: Mon, 30 Nov 2026 11:00:00 GMT | 200",
        "If-Unmodified-Since: Mon, 30 Nov 2026 10:59:59 GMT | 412", "If-Unmodified-Since: garbage | 200",
        "If-Match: \"x\"; If-None-Match: \"a\" | 412",
        "If-Match: \"a\"; If-Unmodified-Since: Mon, 30 Nov 2026 10:59:59 GMT | 200",
        "If-Match: \"a\"; If-None-Match: \"a\" | 304",
        "If-None-Match: \"x\"; If-Modified-Since: Mon, 30 Nov 2026 11:00:00 GMT | 200"})
    void answersConditionsInTheirOrder(String headers, int status) {
        var request = new MockHttpServletRequest("GET", "/");
        for (var header : List.of(headers.split("; ", -1))) {
            var name = header.substring(0, header.indexOf(':'));
            request.addHeader(name, header.substring(name.length() + 1).strip().replace("~", ""));
        }
        assertThat(answer(request)).isEqualTo(status);
    }

    private static int answer(MockHttpServletRequest request) {
        try {
            return FILE.isKnownTo(request) ? 304 : 200;
        } catch (Problem refusal) {
            return refusal.getStatusCode().value();
        }
    }
}
