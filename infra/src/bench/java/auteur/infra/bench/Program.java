package auteur.infra.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// The packaged program, running as a process of its own.
final class Program implements AutoCloseable {

    /// As `mvn spring-boot:run` has it.
    private static final String HEAP = "-Xmx512m";

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final String address;

    private Program(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /// Starts the program on an empty data directory and waits until it is healthy.
    static Program start(Path folder) throws IOException {
        var port = freePort();
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(List.of(
                java,
                HEAP,
                "-jar",
                System.getProperty("auteur.jar"),
                "--server.port=" + port,
                "--auteur.data-directory=" + folder.resolve("data")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
        var program = new Program(process, "http://127.0.0.1:" + port);
        Awaitility.await()
                .atMost(START_LIMIT)
                .failFast(() -> !process.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(program::isHealthy);
        return program;
    }

    String address() {
        return address;
    }

    /// The most memory that the process has had at once, its children not counted; known on Linux only.
    OptionalLong peakKibibytes() throws IOException {
        var status = Path.of(String.format(Locale.ROOT, "/proc/%d/status", process.pid()));
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isHealthy() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
