package auteur.infra.engine.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A film's file, looked at through ffmpeg's eyes.
///
/// @param folder where it is decoded, with the programs below its `data`
record FinishedFilm(Path file, Path folder, Ffmpeg ffmpeg) {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;

    /// Of all pixels of a frame.
    ///
    /// @param luma 0 for black, 219 for white
    /// @param chroma how far it is from grey
    record Mean(double luma, double chroma) {}

    /// All frames at that size, one after the other, decoded as the file's own tags say.
    byte[] frames(int width, int height, String format) throws IOException, InterruptedException {
        var raw = folder.resolve("raw");
        ffmpeg.convert(
                List.of(
                        "-i", file.toString(), "-vf",
                        String.format(Locale.ROOT, "scale=%d:%d:flags=area", width, height), "-pix_fmt", format,
                        "-f", "rawvideo", raw.toString()),
                1, _ -> {});
        return Files.readAllBytes(raw);
    }

    List<Mean> means() throws IOException, InterruptedException {
        var bytes = frames(WIDTH, HEIGHT, "yuv444p");
        var pixels = WIDTH * HEIGHT;
        var means = new ArrayList<Mean>();
        for (var at = 0; at < bytes.length; at += 3 * pixels) {
            var luma = mean(bytes, at, pixels, 16, false);
            var blue = mean(bytes, at + pixels, pixels, 128, true);
            var red = mean(bytes, at + 2 * pixels, pixels, 128, true);
            means.add(new Mean(luma, Math.max(blue, red)));
        }
        return means;
    }

    private static double mean(byte[] bytes, int from, int count, int zero, boolean isDistance) {
        return IntStream.range(from, from + count)
                .map(i -> (bytes[i] & 0xFF) - zero)
                .map(level -> isDistance ? Math.abs(level) : level)
                .average()
                .orElseThrow();
    }

    /// What ffprobe says of it.
    String probed() throws IOException, InterruptedException {
        var programs = FfmpegPrograms.unpackedIn(folder.resolve("data/programs"));
        var process = new ProcessBuilder(
                programs.resolve("ffprobe").toString(), "-v", "error", "-count_frames", "-show_streams",
                "-show_format", file.toString()).start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }
}
