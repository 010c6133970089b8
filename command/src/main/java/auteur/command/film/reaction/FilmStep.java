package auteur.command.film.reaction;

import auteur.command.EventStream;
import auteur.command.JobId;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.scene.SceneId;
import auteur.command.work.Step;
import java.util.Locale;

/// A piece of long work on a job.
sealed interface FilmStep extends Step {

    JobId jobId();

    @Override
    default EventStream<JobEvent> stream() {
        return JobEvent.FAMILY.stream(jobId().value());
    }

    @Override
    default String queue() {
        return "film";
    }

    record AnalysePicture(JobId jobId, int attempt) implements FilmStep {

        @Override
        public String key() {
            return String.format(Locale.ROOT, "%s/analyse/%d", jobId, attempt);
        }

        @Override
        public String words() {
            return "Looking at the picture";
        }
    }

    record LearnFromChoice(JobId jobId) implements FilmStep {

        @Override
        public String key() {
            return "%s/learn".formatted(jobId);
        }

        @Override
        public String words() {
            return "Learning from the choice";
        }

        @Override
        public boolean mustSucceed() {
            return true;
        }
    }

    record DraftStoryboard(JobId jobId, int attempt) implements FilmStep {

        @Override
        public String key() {
            return String.format(Locale.ROOT, "%s/draft/%d", jobId, attempt);
        }

        @Override
        public String words() {
            return "Drafting the storyboard";
        }
    }

    record DrawFrame(JobId jobId, SceneId sceneId, int take) implements FilmStep {

        @Override
        public String key() {
            return String.format(Locale.ROOT, "%s/frame/%s/%d", jobId, sceneId, take);
        }

        @Override
        public String words() {
            return "Drawing the frame";
        }
    }

    record RenderClip(JobId jobId, int cut, SceneId sceneId, int attempt) implements FilmStep {

        @Override
        public String key() {
            return String.format(Locale.ROOT, "%s/cut-%d/clip/%s/%d", jobId, cut, sceneId, attempt);
        }

        @Override
        public String words() {
            return "Rendering a scene";
        }
    }

    record AssembleFilm(JobId jobId, int cut, int attempt) implements FilmStep {

        @Override
        public String key() {
            return String.format(Locale.ROOT, "%s/cut-%d/assemble/%d", jobId, cut, attempt);
        }

        @Override
        public String words() {
            return "Assembling the film";
        }
    }

    record MakeReviewCopy(JobId jobId, int cut) implements FilmStep {

        @Override
        public String key() {
            return jobId + "/cut-" + cut + "/review-copy";
        }

        @Override
        public String words() {
            return "Making the review copy";
        }
    }

    record EraseMedia(JobId jobId) implements FilmStep {

        @Override
        public String key() {
            return "%s/erase".formatted(jobId);
        }

        @Override
        public String words() {
            return "Erasing the media";
        }

        @Override
        public boolean mustSucceed() {
            return true;
        }

        @Override
        public boolean endsStream() {
            return true;
        }
    }
}
