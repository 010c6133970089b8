package auteur.infra.engine.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The programs `ffmpeg` and `ffprobe` with their libraries, unpacked once from the archive on the class path.
final class FfmpegPrograms {

    private static final String ARCHIVE = "classpath*:org/bytedeco/ffmpeg/*-*/*";

    private static final String VERSION = "6.1.1";

    private FfmpegPrograms() {}

    static Path unpackedIn(Path folder) throws IOException {
        var target = folder.resolve("ffmpeg-" + VERSION);
        if (Files.isDirectory(target)) {
            return target;
        }
        var draft = Files.createTempDirectory(folder, "unpacking-");
        for (var file : new PathMatchingResourcePatternResolver().getResources(ARCHIVE)) {
            var name = file.getFilename();
            if (name != null && file.isReadable() && isNeeded(name)) {
                var path = draft.resolve(name);
                try (var content = file.getInputStream()) {
                    Files.copy(content, path);
                }
                if (!path.toFile().setExecutable(true)) {
                    throw new IOException("The mode of " + path + " cannot be set");
                }
            }
        }
        if (!Files.exists(draft.resolve("ffmpeg"))) {
            throw new IOException("There is no ffmpeg for this machine on the class path");
        }
        return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isNeeded(String name) {
        return name.equals("ffmpeg")
                || name.equals("ffprobe")
                || (name.startsWith("lib") && !name.startsWith("libjni") && !name.endsWith(".h"));
    }
}
