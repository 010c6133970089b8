package auteur.infra.engine.render;

import auteur.command.film.crew.Renderer.Progress;
import auteur.infra.machine.DataDirectory;
import auteur.infra.machine.SupervisedProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Runs ffmpeg: without a shell's words, a network or a terminal, at low priority, in bounded number and time. It ends with this
/// program.
@Component
class Ffmpeg {

    private static final Semaphore AT_ONCE = new Semaphore(2);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int LONGEST_COMPLAINT = 2000;

    private final Path programs;
    private final Path drafts;

    Ffmpeg(DataDirectory data) throws IOException {
        programs = FfmpegPrograms.unpackedIn(data.folder("programs"));
        drafts = data.folder("drafts");
    }

    /// Writes the input of a run.
    interface Source {
        void writeTo(OutputStream input) throws IOException, InterruptedException;
    }

    /// Runs ffmpeg on what a source writes into its standard input; when that ends early, so does ffmpeg.
    void encode(List<String> arguments, Source source) throws IOException, InterruptedException {
        run(niced(ffmpeg(arguments)), process -> {
            try (var input = process.getOutputStream()) {
                source.writeTo(input);
            }
        });
    }

    /// Runs ffmpeg on files, telling how far it is.
    ///
    /// @param millis the playing time of the result
    void convert(List<String> arguments, int millis, Progress progress) throws IOException, InterruptedException {
        var reporting = new ArrayList<>(List.of("-progress", "pipe:1", "-stats_period", "0.25"));
        reporting.addAll(arguments);
        run(SupervisedProcess.command("KILL", niced(ffmpeg(reporting))), process -> {
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    report(line, millis, progress);
                }
            }
        });
    }

    /// How many frames a video has.
    int framesIn(Path file) throws IOException, InterruptedException {
        var answer = new StringBuilder();
        var command = List.of(
                programs.resolve("ffprobe").toString(),
                "-v",
                "error",
                "-protocol_whitelist",
                "file",
                "-select_streams",
                "v:0",
                "-count_packets",
                "-show_entries",
                "stream=nb_read_packets",
                "-of",
                "default=noprint_wrappers=1:nokey=1",
                file.toString());
        run(SupervisedProcess.command("KILL", command), process -> {
            try (var output = process.inputReader(StandardCharsets.UTF_8)) {
                var line = output.readLine();
                answer.append(line == null ? "" : line.strip());
            }
        });
        return Integer.parseInt(answer.toString());
    }

    private interface Conversation {
        void with(Process process) throws IOException, InterruptedException;
    }

    private void run(List<String> command, Conversation conversation) throws IOException, InterruptedException {
        AT_ONCE.acquire();
        var complaints = Files.createTempFile(drafts, "draft-", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .directory(drafts.toFile())
                    .redirectError(complaints.toFile())
                    .start();
            var timer = CompletableFuture.runAsync(
                    process::destroyForcibly,
                    CompletableFuture.delayedExecutor(LIMIT.toSeconds(), TimeUnit.SECONDS));
            try {
                converse(process, conversation);
                if (process.waitFor() != 0) {
                    throw new IOException(String.format(Locale.ROOT, "%s ended with code %d: %s", command.getLast(),
                            process.exitValue(), endOf(complaints)));
                }
            } finally {
                timer.cancel(true);
                process.destroyForcibly();
                process.getOutputStream().close();
            }
        } finally {
            AT_ONCE.release();
            Files.deleteIfExists(complaints);
        }
    }

    /// A broken pipe says only that ffmpeg has ended; its exit code says why.
    private static void converse(Process process, Conversation conversation) throws IOException, InterruptedException {
        try {
            conversation.with(process);
        } catch (IOException e) {
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() == 0) {
                throw e;
            }
        }
    }

    private List<String> ffmpeg(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                programs.resolve("ffmpeg").toString(),
                "-hide_banner",
                "-loglevel",
                "error",
                "-nostats",
                "-protocol_whitelist",
                "file,pipe",
                "-y"));
        command.addAll(arguments);
        return command;
    }

    private static List<String> niced(List<String> command) {
        var niced = new ArrayList<>(List.of("nice", "-n", "5"));
        niced.addAll(command);
        return niced;
    }

    private static void report(String line, int millis, Progress progress) {
        if (line.startsWith("out_time_us=") && !line.endsWith("N/A")) {
            var done = Long.parseLong(line.substring(line.indexOf('=') + 1)) / 1000.0 / millis;
            progress.at(Math.clamp(done, 0, 1));
        }
    }

    private static String endOf(Path complaints) throws IOException {
        var text = new String(Files.readAllBytes(complaints), StandardCharsets.UTF_8).strip();
        return text.substring(Math.max(0, text.length() - LONGEST_COMPLAINT));
    }
}
