package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Backstage;
import auteur.infra.testing.Photographs;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever is uploaded, it becomes a job or leaves nothing behind.
@StudioTest
@Undisturbed("It counts the events and the files of all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadUploadIT {

    private static final String BRIEF = String.format(Locale.ROOT, StudioClient.BRIEF, 1);
    private static final byte[] PHOTOGRAPH = Photographs.jpeg(Photographs.dusk(320, 200));
    private static final int HUNDRED_MB = 100 * 1024 * 1024;

    private final StudioClient creator;
    private final Backstage backstage;

    @Autowired
    BadUploadIT(JdbcClient jdbc, @LocalServerPort int port) {
        creator = new StudioClient("http://127.0.0.1:" + port, "creator");
        backstage = new Backstage(jdbc);
    }

    @BeforeAll
    void letTheOthersFinish() {
        backstage.awaitQuiet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pictures", "briefs", "forms"})
    void refuses(Refusal refusal) {
        refusal.accept(backstage.unchangedBy(refusal.request()));
    }

    @Test
    void startsOneJobForARepeatedUpload() {
        var key = UUID.randomUUID().toString();
        var first = creator.upload(BRIEF, PHOTOGRAPH, "photo.jpg", "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        creator.await(first.json().path("id").asString(), state -> !state.path("directorPitches").isEmpty());
        backstage.awaitQuiet();

        var repeat = backstage.unchangedBy(
                () -> creator.upload(BRIEF, PHOTOGRAPH, "again.jpg", "Idempotency-Key", key));
        var other = backstage.unchangedBy(() -> creator.upload(
                String.format(Locale.ROOT, StudioClient.BRIEF, 2), PHOTOGRAPH, "photo.jpg", "Idempotency-Key", key));

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.text()).isEqualTo(first.text());
        assertThat(repeat.header("Location")).isEqualTo(first.header("Location"));
        Refusal.assertProblem(other, 422, "idempotency_key_reused");
    }

    Stream<Refusal> pictures() {
        return Stream.of(
                Refusal.of("an empty file", 400, "empty_picture", picture(new byte[0], "photo.jpg")),
                Refusal.of("text named .png", 415, "not_a_picture", picture(bytes("not a picture"), "photo.png")),
                Refusal.of("an SVG", 415, "not_a_picture", picture(bytes(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"480\"/>"), "photo.svg")),
                Refusal.of("a GIF", 415, "not_a_picture",
                        picture(bytes("GIF89a\u0001\u0000\u0001\u0000"), "photo.gif")),
                Refusal.of("50,000 x 50,000 pixels", 422, "too_many_pixels", picture(
                        pngHeader(50_000, 50_000), "photo.png")),
                Refusal.of("2,147,483,647 pixels wide", 422, "too_many_pixels", picture(
                        pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), "photo.png")),
                Refusal.of("a PNG of no pixels", 422, "unreadable_picture", picture(pngHeader(0, 0), "photo.png")),
                Refusal.of("a header without pixels", 422, "unreadable_picture", picture(
                        pngHeader(640, 480), "photo.png")),
                Refusal.of("the first bytes of a JPEG", 422, "unreadable_picture", picture(
                        Arrays.copyOf(PHOTOGRAPH, 100), "photo.jpg")),
                Refusal.of("a stamp", 422, "picture_too_small", picture(
                        Photographs.jpeg(new BufferedImage(63, 640, BufferedImage.TYPE_INT_RGB)), "photo.jpg")),
                Refusal.of("a thread", 422, "picture_too_long", picture(
                        Photographs.jpeg(new BufferedImage(64, 16_000, BufferedImage.TYPE_INT_RGB)), "photo.jpg")),
                Refusal.of("21 MB", 413, "picture_too_large", picture(
                        Arrays.copyOf(PHOTOGRAPH, 21 * 1000 * 1000), "photo.jpg")),
                Refusal.of("100 MB", 413, "picture_too_large", () -> creator.uploadOfUnknownLength(
                        BRIEF, HUNDRED_MB)),
                Refusal.of("100 MB announced", 413, "picture_too_large", picture(
                        new byte[HUNDRED_MB], "photo.jpg")));
    }

    Stream<Refusal> briefs() {
        return Stream.of(
                invalid("an empty title", brief("\"title\": \"\"")),
                invalid("no title", brief("\"language\": \"en\"")),
                invalid("a title that nobody sees", brief("\"title\": \"\u200b\ufeff\"")),
                invalid("a title that turns around", brief("\"title\": \"a\u202egpj\"")),
                invalid("a title of 20 kB", brief("\"title\": \"%s\"".formatted("x".repeat(20_000)))),
                invalid("a title of two lines", brief("\"title\": \"a\\nb\"")),
                invalid("a title with U+0000", brief("\"title\": \"a\\u0000b\"")),
                invalid("a title with half of a surrogate pair", brief("\"title\": \"a\\uD800b\"")),
                invalid("a language that is none", brief("\"title\": \"a\", \"language\": \"../en\"")),
                invalid("no scenes", brief("\"title\": \"a\", \"sceneCount\": 0")),
                invalid("too many scenes", brief("\"title\": \"a\", \"sceneCount\": 21")),
                invalid("a count with a fraction", brief("\"title\": \"a\", \"sceneCount\": 2.5")),
                invalid("an unknown field", brief("\"title\": \"a\", \"budget\": 1")),
                invalid("a title twice", brief("\"title\": \"a\", \"title\": \"b\"")),
                invalid("a brief of 100 kB", brief("\"title\": \"%s\"".formatted("x".repeat(100_000)))),
                invalid("somebody else's asset", brief(
                        "\"title\": \"a\", \"referenceAssets\": [\"00000000-0000-0000-0000-000000000001\"]")),
                invalid("nesting 10,000 deep", brief("\"title\": %s".formatted("[".repeat(10_000)))));
    }

    Stream<Refusal> forms() {
        var form = "multipart/form-data; boundary=b";
        var file = "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.jpg\"\r\n\r\nx\r\n--b--\r\n";
        var address = file.replace("; filename=\"a.jpg\"", "").replace("x\r\n", "https://example.org/a.jpg\r\n");
        var json = "--b\r\nContent-Disposition: form-data; name=\"brief\"\r\nContent-Type: application/json\r\n\r\n%s\r\n"
                .formatted(BRIEF);
        var picture = file.replace("--b--\r\n", "");
        return Stream.of(
                invalid("an address instead of a file", () -> creator.stream(
                        "POST", "/api/jobs", json + address, "Content-Type", form)),
                invalid("no brief", () -> creator.stream("POST", "/api/jobs", file, "Content-Type", form)),
                invalid("no picture", () -> creator.stream(
                        "POST", "/api/jobs", json + "--b--\r\n", "Content-Type", form)),
                invalid("half a form", () -> creator.stream("POST", "/api/jobs", json, "Content-Type", form)),
                invalid("a form without a boundary", () -> creator.stream(
                        "POST", "/api/jobs", json + file, "Content-Type", "multipart/form-data")),
                invalid("two pictures", form(json + picture + file)),
                invalid("a part that is not known", form(json + picture + file.replace("image", "budget"))),
                invalid("60 parts", form(json + picture.replace("image", "frame").repeat(58) + file)),
                invalid("101 parts", form(json + picture.repeat(99) + file)),
                invalid("a picture as for mail", form(json + file.replace(
                        "\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n"))),
                invalid("a file name of 5,000 letters", form(json + file.replace("a.jpg", "a".repeat(5_000)))),
                Refusal.of("9 MB without a file name", 413, "picture_too_large", form(json + file.replace(
                        "; filename=\"a.jpg\"", "").replace("\r\n\r\nx", "\r\n\r\n" + "x".repeat(9_000_000)))),
                Refusal.of("a brief that is XML", 415, "unsupported_media_type", form(
                        json.replace("application/json", "application/xml") + file)),
                Refusal.of("JSON alone", 415, "unsupported_media_type", () -> creator.post("/api/jobs", BRIEF)));
    }

    private Supplier<Answer> form(String body) {
        return () -> creator.stream("POST", "/api/jobs", body, "Content-Type", "multipart/form-data; boundary=b");
    }

    private Supplier<Answer> picture(byte[] image, String name) {
        return () -> creator.upload(BRIEF, image, name);
    }

    private Supplier<Answer> brief(String fields) {
        return () -> creator.upload("{\"prompt\": \"A bus comes.\", %s}".formatted(fields), PHOTOGRAPH, "photo.jpg");
    }

    private static Refusal invalid(String what, Supplier<Answer> request) {
        return Refusal.of(what, 400, "invalid_request", request);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pngHeader(int width, int height) {
        var chunk = ByteBuffer.allocate(17).put(bytes("IHDR")).putInt(width).putInt(height)
                .put(new byte[]{8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(chunk.array());
        return ByteBuffer.allocate(33)
                .put(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(chunk.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
