package auteur.query.film.job;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.CutEvent;
import auteur.command.film.job.JobEvent.DirectorSelected;
import auteur.command.film.job.JobEvent.DirectorsPitched;
import auteur.command.film.job.JobEvent.JobCourse;
import auteur.command.film.job.JobEvent.RenderingEvent;
import auteur.command.film.job.JobEvent.ReviewEvent;
import auteur.command.film.job.JobEvent.StillEvent;
import auteur.command.film.job.JobEvent.StoryboardEvent;
import auteur.query.AssetUrls;
import auteur.query.film.job.JobView.PitchView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was made of the picture, and who directs.
record Casting(
        @Nullable Double qualityScore,
        @Nullable String remasteredImageUrl,
        @Nullable String director,
        @Nullable String summary,
        List<PitchView> pitches) {

    static final Casting NONE = new Casting(null, null, null, null, List.of());

    static Casting of(JobView view) {
        return new Casting(
                view.qualityScore(),
                view.remasteredImageUrl(),
                view.selectedStyleId(),
                view.invariantVisualSummary(),
                view.directorPitches());
    }

    Casting after(JobEvent event) {
        return switch (event) {
            case DirectorsPitched pitched -> new Casting(
                    pitched.qualityScore(),
                    pitched.remastered().map(AssetUrls::of).orElse(null),
                    director,
                    pitched.summary(),
                    pitched.pitches().stream().map(PitchView::of).toList());
            case DirectorSelected selected -> new Casting(
                    qualityScore, remasteredImageUrl, selected.directorId().value(), summary, pitches);
            case JobCourse _,StoryboardEvent _,StillEvent _,RenderingEvent _,ReviewEvent _,CutEvent _ -> this;
        };
    }
}
