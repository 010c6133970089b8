package auteur.infra.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import auteur.command.UserId;
import auteur.infra.testing.AsyncApi;
import auteur.infra.testing.Backstage;
import auteur.infra.testing.Patience;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@StudioTest
@Undisturbed("It compares what is learned of all")
@TestInstance(Lifecycle.PER_CLASS)
class LearningStreamIT {

    private static final long SEED = 20261122;
    private static final List<UserId> CREATORS = List.of(SyntheticStudio.creator(SEED, 0));

    private final SyntheticStudio synthetic;
    private final Backstage backstage;
    private final int port;
    private final AsyncApi description;

    @Autowired
    LearningStreamIT(SyntheticStudio synthetic, JdbcClient jdbc, @LocalServerPort int port) {
        this.synthetic = synthetic;
        this.port = port;
        backstage = new Backstage(jdbc);
        description = new AsyncApi(analyst().get("/asyncapi.yaml").text());
    }

    @BeforeAll
    void choose() {
        synthetic.fill(CREATORS, 20, SEED, Instant.parse("2026-06-01T12:00:00Z"));
        backstage.awaitCaughtUp();
    }

    @Test
    void playsEveryChoiceInOrderAsFastAsItIsRead() throws Exception {
        var client = new Client("analyst");
        client.say("{\"type\": \"Play\"}");
        var sent = client.until("End").stream().filter(frame -> frame.path("type").asString().equals("Choice"))
                .toList();
        var exported = analyst().get("/api/learning/events").text().lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(sent).allMatch(frame -> frame.path("choice").path("token").equals(frame.path("token")));
        assertThat(sent.stream().map(frame -> ((ObjectNode) frame.path("choice")).without("token")).toList())
                .isEqualTo(exported);
        client.close();
    }

    @Test
    void pausesSeeksResumesAndKeepsThePace() throws Exception {
        var client = new Client("analyst");
        client.say("{\"type\": \"Play\", \"rate\": 1}");
        var first = client.next();
        assertThat(first.path("type").asString()).isEqualTo("Choice");
        client.say("{\"type\": \"Pause\"}");
        var paused = client.until("Paused").getLast();
        assertThat(paused.path("after").asLong()).isGreaterThanOrEqualTo(first.path("after").asLong());
        client.say("{\"type\": \"Seek\", \"after\": 0}");
        assertThat(client.until("Paused").getLast().path("after").asLong()).isZero();
        client.say("{\"type\": \"Resume\", \"rate\": 1000000000}");
        var again = client.until("End");
        assertThat(again.getFirst().path("choice")).isEqualTo(first.path("choice"));
        assertThat(again.getLast().path("after").asLong()).isPositive();
        client.close();
    }

    @Test
    void refusesWhatMakesNoSense() throws Exception {
        var client = new Client("analyst");
        for (var nonsense : List.of("{}", "play", "{\"type\": \"Play\", \"rate\": 0}",
                "{\"type\": \"Play\", \"cohort\": \"x\"}")) {
            client.say(nonsense);
            assertThat(client.next().path("type").asString()).isEqualTo("Refused");
        }
        client.close();
    }

    @Test
    void takesWhatItsDescriptionGivesAsExamples() throws Exception {
        var client = new Client("analyst");
        var examples = description.examplesOfWhatIsTaken("controlPlayer");
        assertThat(examples.stream().map(one -> one.path("type").asString()).distinct())
                .containsExactly("Play", "Pause", "Resume", "Seek");
        for (var example : examples) {
            client.say(example.toString());
        }
        client.say("{}");
        assertThat(client.until("Refused").stream().filter(frame -> frame.path("type").asString().equals("Refused")))
                .hasSize(1);
        client.close();
    }

    @Test
    void letsNobodyListenButAnalysts() {
        assertThatThrownBy(() -> new Client("creator")).isInstanceOf(CompletionException.class);
    }

    private StudioClient analyst() {
        return new StudioClient("http://127.0.0.1:" + port, "analyst");
    }

    private final class Client implements WebSocket.Listener {

        private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;

        private Client(String account) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Authorization", StudioClient.credentialsOf(account))
                    .buildAsync(URI.create(String.format(Locale.ROOT, "ws://127.0.0.1:%d/api/learning/stream", port)),
                            this)
                    .join();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
            part.append(text);
            if (isLast) {
                frames.add(JsonMapper.shared().readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void say(String control) {
            socket.sendText(control, true).join();
        }

        private JsonNode next() throws InterruptedException {
            var frame = frames.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(frame).as("a frame").isNotNull();
            description.assertDescribes(frame);
            return frame;
        }

        private List<JsonNode> until(String type) throws InterruptedException {
            var all = new ArrayList<JsonNode>();
            do {
                all.add(next());
            } while (!all.getLast().path("type").asString().equals(type));
            return all;
        }

        private void close() {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }
}
