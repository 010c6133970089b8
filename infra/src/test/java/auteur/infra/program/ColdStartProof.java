package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.StudioClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first visit of a browser at the moment when the packaged program begins to listen, again and again. On a single carrier any two virtual
/// threads that wait for each other in loading classes would freeze the program at its first start.
class ColdStartProof {

    private static final Path PAGES = Path.of("..", "api", "src", "main", "resources", "static");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"50, -Xmx512m",
        "10, -Djdk.virtualThreadScheduler.parallelism=1 -Djdk.virtualThreadScheduler.maxPoolSize=1"})
    void answersAllOfAFirstVisit(int starts, String options) throws Exception {
        for (var start = 1; start <= starts; start++) {
            var port = freePort();
            var program = start(port, options);
            try {
                awaitListening(port, program);
                assertThat(visit(port)).as("start %d", start).allMatch(status -> status < 400);
            } finally {
                program.destroy();
                program.waitFor(1, TimeUnit.MINUTES);
                program.destroyForcibly().waitFor();
            }
        }
    }

    private Process start(int port, String options) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(
                "-jar", System.getProperty("auteur.jar"), "--server.port=" + port,
                "--auteur.data-directory=" + folder.resolve("data")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
    }

    private static void awaitListening(int port, Process program) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).failFast(() -> !program.isAlive())
                .until(() -> {
                    try (var socket = new Socket()) {
                        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                        return true;
                    } catch (IOException _) {
                        return false;
                    }
                });
    }

    /// All at once: the page, its modules, a question to the API, and the socket. Answers their statuses.
    private static List<Integer> visit(int port) throws IOException {
        var address = "http://127.0.0.1:" + port;
        var login = StudioClient.credentialsOf("creator");
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answers = new ArrayList<CompletableFuture<Integer>>();
            answers.add(http.newWebSocketBuilder()
                    .header("Authorization", login)
                    .subprotocols("v12.stomp")
                    .buildAsync(URI.create(String.format(Locale.ROOT, "ws://127.0.0.1:%d/ws", port)),
                            new WebSocket.Listener() {
                            })
                    .thenApply(_ -> 101));
            for (var path : paths()) {
                var request = HttpRequest.newBuilder(URI.create(address + path));
                if (path.startsWith("/api/")) {
                    request.header("Authorization", login);
                }
                answers.add(http.sendAsync(request.build(), BodyHandlers.ofByteArray()).thenApply(a -> a.statusCode()));
            }
            var statuses = answers.stream()
                    .map(answer -> answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join())
                    .toList();
            http.shutdownNow();
            return statuses;
        }
    }

    private static List<String> paths() throws IOException {
        try (var files = Files.walk(PAGES)) {
            var modules = files.filter(file -> file.toString().endsWith(".js"))
                    .map(file -> "/" + PAGES.relativize(file))
                    .sorted()
                    .limit(22);
            return Stream.concat(Stream.of("/", "/api/jobs"), modules).toList();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
