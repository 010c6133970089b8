package auteur.command.film.crew;

import auteur.command.JobId;
import auteur.command.asset.Media;
import java.io.IOException;
import java.io.InputStream;

/// Takes in a picture that somebody sent: whatever it claims to be, it is hostile until proven a picture.
public interface PictureIntake {

    /// The largest file in bytes.
    long LARGEST_FILE = 20L * 1024 * 1024;

    /// The most pixels a picture may have, width times height.
    long MOST_PIXELS = 50_000_000;

    /// The shortest side in pixels.
    int SHORTEST_SIDE = 64;

    /// The most that the longer side may be of the shorter: of what is longer, no frame of a film can be cut.
    int LONGEST_SHAPE = 32;

    /// Reads, checks and stores a JPEG, PNG or WebP picture as the source of a job.
    ///
    /// @throws RefusedPicture when it is not such a picture or over a limit; nothing is kept then
    /// @throws IOException when it could not be read or stored; nothing is kept then
    Media take(JobId job, InputStream picture) throws IOException;

    /// A file that is refused as a picture.
    final class RefusedPicture extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        /// Why a file is refused; the text for people is made where it is shown.
        public enum Reason {
            EMPTY, NOT_A_PICTURE, FILE_TOO_LARGE, TOO_MANY_PIXELS, TOO_SMALL, TOO_LONG, UNREADABLE
        }

        public RefusedPicture(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }
}
