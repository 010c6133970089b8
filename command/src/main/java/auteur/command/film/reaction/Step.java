package auteur.command.film.reaction;

import auteur.command.JobId;
import auteur.command.film.job.scene.SceneId;
import java.util.Locale;

/// A piece of long work on a job. It carries ids only: what is to be done follows from the log when it is done.
public sealed interface Step {

    JobId jobId();

    /// Names the step: the same for the same work, so that it is queued once.
    String key();

    record AnalysePicture(JobId jobId, int attempt) implements Step {

        @Override
        public String key() {
            return String.format(Locale.ROOT, "%s/analyse/%d", jobId, attempt);
        }
    }

    record LearnFromChoice(JobId jobId) implements Step {

        @Override
        public String key() {
            return "%s/learn".formatted(jobId);
        }
    }

    record DraftStoryboard(JobId jobId, int attempt) implements Step {

        @Override
        public String key() {
            return String.format(Locale.ROOT, "%s/draft/%d", jobId, attempt);
        }
    }

    record DrawFrame(JobId jobId, SceneId sceneId, int take) implements Step {

        @Override
        public String key() {
            return String.format(Locale.ROOT, "%s/frame/%s/%d", jobId, sceneId, take);
        }
    }

    record RenderClip(JobId jobId, int cut, SceneId sceneId, int attempt) implements Step {

        @Override
        public String key() {
            return String.format(Locale.ROOT, "%s/cut-%d/clip/%s/%d", jobId, cut, sceneId, attempt);
        }
    }

    record AssembleFilm(JobId jobId, int cut, int attempt) implements Step {

        @Override
        public String key() {
            return String.format(Locale.ROOT, "%s/cut-%d/assemble/%d", jobId, cut, attempt);
        }
    }

    record MakeReviewCopy(JobId jobId, int cut) implements Step {

        @Override
        public String key() {
            return jobId + "/cut-" + cut + "/review-copy";
        }
    }

    record EraseMedia(JobId jobId) implements Step {

        @Override
        public String key() {
            return "%s/erase".formatted(jobId);
        }
    }
}
