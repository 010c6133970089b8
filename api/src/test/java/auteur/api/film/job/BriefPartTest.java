package auteur.api.film.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.api.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockPart;
import tools.jackson.databind.json.JsonMapper;

class BriefPartTest {

    private static final String BRIEF = "{\"title\": \"École\", \"prompt\": \"A bus comes.\"}";

    private final BriefPart briefs = new BriefPart(JsonMapper.builder().build());

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "application/merge-patch+json",
        "text/plain", "text/plain; charset=UTF-8", "application/octet-stream"})
    void takesABriefUnderTheTypesThatClientsGiveIt(@Nullable String type) throws IOException {
        assertThat(briefs.read(part(type, StandardCharsets.UTF_8)).title()).isEqualTo("École");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void readsTheLettersOfItsCharset(String charset) throws IOException {
        assertThat(briefs.read(part("text/plain; charset=" + charset, Charset.forName(charset))).title())
                .isEqualTo("École");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "image/png", "multipart/mixed"})
    void saysWhatABriefIsWhereItIsSomethingElse(String type) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> briefs.read(part(type, StandardCharsets.UTF_8)))
                .satisfies(refusal -> assertThat(refusal.getStatusCode())
                        .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
    }

    private static MockPart part(@Nullable String type, Charset charset) {
        var part = new MockPart("brief", BRIEF.getBytes(charset));
        if (type != null) {
            part.getHeaders().set(HttpHeaders.CONTENT_TYPE, type);
        }
        return part;
    }
}
