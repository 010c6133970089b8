package auteur.infra.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;

/// The packaged program as a process of its own, with the options that `mvn spring-boot:run` gives it.
public final class StudioProcess {

    private static final Pattern READY = Pattern.compile("Auteur is ready\\s+http://localhost:(\\d+)");

    private final Path data;
    private final Path log;
    private final Process process;
    private final int port;

    private StudioProcess(Path data, Path log, Process process, int port) {
        this.data = data;
        this.log = log;
        this.process = process;
        this.port = port;
    }

    /// Starts the program on a data directory and waits until it answers.
    ///
    /// @throws IllegalStateException when the program ends instead; the message is its log
    ///
    /// @param settings more of them, such as `--name=value`
    public static StudioProcess start(Path data, String... settings) throws IOException {
        var log = Files.createTempFile(data, "program-", ".log");
        var all = Stream.concat(
                Stream.of("--auteur.data-directory=" + data, "--server.port=0"), Stream.of(settings));
        var process = new ProcessBuilder(command(all.toArray(String[]::new)))
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        patiently().until(() -> !process.isAlive() || READY.matcher(Files.readString(log)).find());
        var ready = READY.matcher(Files.readString(log));
        if (!ready.find()) {
            throw new IllegalStateException("The program ended: " + Files.readString(log));
        }
        return new StudioProcess(data, log, process, Integer.parseInt(ready.group(1)));
    }

    /// What a program that has ended left behind.
    public record Ended(int exit, String output) {}

    /// Runs the program with arguments that let it end by itself.
    public static Ended run(String... arguments) throws IOException {
        var log = Files.createTempFile(Path.of("target"), "program-", ".log");
        var process = new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            patiently().until(() -> !process.isAlive());
            return new Ended(process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }

    public int port() {
        return port;
    }

    public StudioClient client() {
        return client("creator");
    }

    public StudioClient client(String account) {
        return new StudioClient("http://127.0.0.1:" + port, account);
    }

    /// What it has printed so far.
    public String output() throws IOException {
        return Files.readString(log);
    }

    public long pid() {
        return process.pid();
    }

    /// Stops all of it at once, as a suspended machine is, until it is thawed.
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var exit = new ProcessBuilder("kill", signal, String.valueOf(pid())).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.format(Locale.ROOT, "kill %s ended with %d", signal, exit));
        }
    }

    /// Whether one of its own processes was started with an argument.
    public boolean runs(String argument) {
        return process.descendants()
                .anyMatch(child -> child.info().commandLine().filter(line -> line.contains(argument)).isPresent());
    }

    /// Kills it as the system does, and waits until all that it had started is gone too.
    public void kill() {
        end(process::destroyForcibly);
    }

    /// Asks it to stop, and waits until all that it had started is gone too.
    public void stop() {
        end(process::destroy);
    }

    private void end(Runnable how) {
        var children = process.descendants().toList();
        how.run();
        patiently().until(() -> !process.isAlive());
        patiently().until(() -> Stream.concat(children.stream(), onSameData()).noneMatch(StudioProcess::isRunning));
    }

    private Stream<ProcessHandle> onSameData() {
        return ProcessHandle.allProcesses()
                .filter(other -> other.info().commandLine().filter(line -> line.contains(data.toString())).isPresent());
    }

    /// A process that has ended but that nobody has asked about has no command any more.
    private static boolean isRunning(ProcessHandle handle) {
        return handle.isAlive() && handle.info().command().isPresent();
    }

    /// The program with its libraries beside it: it starts with a quarter less work than from one jar that holds them all.
    private static final class Unpacked {

        private static final Path TARGET = Path.of("target");
        private static final Path PROGRAM = unpack();

        private static Path unpack() {
            try (var jars = Files.newDirectoryStream(TARGET, "auteur-infra-*.jar")) {
                var jar = jars.iterator().next();
                var folder = TARGET.resolve("unpacked-program");
                var unpacking = new ProcessBuilder(
                        java(), "-Djarmode=tools", "-jar", jar.toString(),
                        "extract", "--force", "--destination", folder.toString()).inheritIO().start();
                if (unpacking.onExit().join().exitValue() != 0) {
                    throw new IllegalStateException(jar + " could not be unpacked");
                }
                return folder.resolve(jar.getFileName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// In a locale that has other digits, as a user's machine may be in one.
    private static List<String> command(String... arguments) {
        var java = List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-jar",
                Unpacked.PROGRAM.toString());
        return Stream.concat(java.stream(), Stream.of(arguments)).toList();
    }

    private static ConditionFactory patiently() {
        return await().pollInterval(Duration.ofMillis(50));
    }
}
