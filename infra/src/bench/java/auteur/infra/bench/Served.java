package auteur.infra.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// A program that is measured, as a process of its own, serving HTTP on loopback.
class Served implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    /// Starts it and waits until it is healthy.
    ///
    /// @param arguments of Java and of the program
    Served(List<String> arguments, Path log, int port, String health) throws IOException {
        this.port = port;
        var command = new java.util.ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Awaitility.await()
                .atMost(START_LIMIT)
                .failFast(() -> !process.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> isHealthy(health));
    }

    final String address() {
        return String.format(Locale.ROOT, "http://127.0.0.1:%d", port);
    }

    final int port() {
        return port;
    }

    final long pid() {
        return process.pid();
    }

    /// The processor time that it has taken, its children not counted.
    final double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
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

    private boolean isHealthy(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
