package auteur.api.film.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.api.problem.Problem;
import jakarta.servlet.http.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

class JobFormResolverTest {

    private static final byte[] PICTURE = {1, 2, 3};

    private final JobFormResolver forms = new JobFormResolver(new BriefPart(JsonMapper.builder().build()));

    @ParameterizedTest
    @CsvSource({", image/jpeg", "photo.jpg, ''", "photo.jpg, application/octet-stream", "'', ''", ","})
    void takesAPictureUnderTheNameAndTypeThatClientsGiveIt(@Nullable String name, @Nullable String type)
            throws Exception {
        var form = read(List.of(brief(), picture(name, type)));

        assertThat(form.image().getInputStream()).hasBinaryContent(PICTURE);
        assertThat(form.brief().title()).isEqualTo("Bus");
    }

    @Test
    void saysHowManyPicturesThereAre() {
        assertThat(errorsOf(List.of(brief(), picture("a.jpg", null), picture("b.jpg", null))))
                .containsExactly(new Problem.FieldError("image", "comes 2 times, not once"));
    }

    @Test
    void namesSomeOfSixtyPartsThatDoNotBelongThere() {
        var others = IntStream.range(10, 68).mapToObj(n -> new MockPart("part " + n, PICTURE));

        assertThat(errorsOf(Stream.concat(Stream.of(brief(), picture(null, null)), others).toList()))
                .hasSize(10)
                .contains(new Problem.FieldError("part 10", "is not a part that is known here: brief and image are"));
    }

    @SuppressWarnings("unchecked")
    private List<Problem.FieldError> errorsOf(List<? extends Part> parts) {
        var problem = assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(parts)).actual();
        var properties = Objects.requireNonNull(problem.getBody().getProperties());
        return (List<Problem.FieldError>) Objects.requireNonNull(properties.get("errors"));
    }

    private JobForm read(List<? extends Part> parts) throws Exception {
        var request = new MockHttpServletRequest();
        parts.forEach(request::addPart);
        var parameter = new MethodParameter(
                JobFormResolverTest.class.getDeclaredMethod("start", JobForm.class), 0);
        return (JobForm) forms.resolveArgument(
                parameter, null, new ServletWebRequest(request),
                (_, target, name) -> new WebDataBinder(target, name));
    }

    @SuppressWarnings("unused") // what a controller has
    private static void start(JobForm form) {}

    private static MockPart brief() {
        return new MockPart("brief",
                "{\"title\": \"Bus\", \"prompt\": \"It comes.\"}".getBytes(StandardCharsets.UTF_8));
    }

    private static MockPart picture(@Nullable String name, @Nullable String type) {
        var part = new MockPart("image", name, PICTURE);
        if (type != null) {
            part.getHeaders().set(HttpHeaders.CONTENT_TYPE, type);
        }
        return part;
    }
}
