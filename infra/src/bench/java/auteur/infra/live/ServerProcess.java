package auteur.infra.live;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// A [LiveServer] as a process of its own.
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final Writer commands;
    private final int port;
    private long position;

    ServerProcess(Contender contender) throws IOException {
        process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LiveServer.class.getName(),
                contender.name())
                .redirectError(new File("target/live-bench-%s.log".formatted(contender.name())))
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        port = Math.toIntExact(awaitAnswer("ready"));
    }

    int port() {
        return port;
    }

    /// Publishes for a while, and answers how many events that were.
    long publish(int topics, double perSecond, Duration time) throws IOException {
        commands.write(String.format(Locale.ROOT, "rate %d %s %d%n", topics, perSecond, time.toMillis()));
        commands.flush();
        var published = awaitAnswer("published");
        position += published;
        return published;
    }

    /// Of the last event.
    long position() {
        return position;
    }

    /// The bytes of memory that are in use.
    long heap() throws IOException {
        commands.write("heap\n");
        commands.flush();
        return awaitAnswer("heap");
    }

    /// The processor time that it has taken.
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /// What it logs comes between.
    private long awaitAnswer(String word) throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(word + ' ')) {
                return Long.parseLong(line.substring(word.length() + 1));
            }
        }
        throw new IOException("The server has ended");
    }
}
