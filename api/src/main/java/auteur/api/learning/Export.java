package auteur.api.learning;

import auteur.api.problem.Problem;
import auteur.query.learning.LearnedChoices;
import auteur.query.learning.LearnedChoices.Order;
import auteur.query.learning.LearningRange;
import auteur.query.learning.Pseudonyms;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Writes learned choices to a file first, so that the answer can say its digest and size before its first byte.
@Component
class Export {

    private static final int AT_A_TIME = 2;

    private final LearnedChoices choices;
    private final Pseudonyms pseudonyms;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    Export(LearnedChoices choices, Pseudonyms pseudonyms) {
        this.choices = choices;
        this.pseudonyms = pseudonyms;
    }

    /// A finished export. Whoever gets it has to discard it.
    ///
    /// @param digest SHA-256 in hexadecimal digits
    /// @param bookmark the position to go on after
    record Exported(Path file, long size, String digest, long choices, long bookmark) {

        void discard() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("An export could not be removed", e);
            }
        }
    }

    /// @param limit the most choices to write
    /// @throws Problem 503 when too many exports run
    Exported write(LearningRange range, ExportFormat format, long limit) throws IOException {
        if (!places.tryAcquire()) {
            var busy = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Other exports are running. Try again soon.");
            busy.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
            throw busy;
        }
        try {
            return written(range, format, limit);
        } finally {
            places.release();
        }
    }

    private Exported written(LearningRange range, ExportFormat format, long limit) throws IOException {
        var file = Files.createTempFile("auteur-export-", "." + format.suffix());
        var isWhole = false;
        try {
            var last = new long[]{range.upTo(), 0};
            try (var writer = format.writer(file, pseudonyms)) {
                choices.read(range, Order.BY_POSITION, limit, choice -> {
                    last[1]++;
                    last[0] = last[1] == limit ? choice.position() : last[0];
                    writing(() -> writer.write(choice));
                });
            }
            var exported = new Exported(file, Files.size(file), digest(file), last[1], last[0]);
            isWhole = true;
            return exported;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String digest(Path file) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @FunctionalInterface
    private interface Writing {

        void run() throws IOException;
    }

    private static void writing(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("An export could not be written", e);
        }
    }
}
