package auteur.query.film.job;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.Production;
import auteur.query.film.job.JobView.ReviewCopyView;
import auteur.query.film.job.JobView.SceneView;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The films that were made, and the one that is shown.
///
/// @param cut the one in the making, or whose film stands
record Screening(
        int cut,
        @Nullable String filmUrl,
        @Nullable String subtitlesUrl,
        @Nullable String thumbnailUrl,
        @Nullable ReviewCopyView reviewCopy,
        List<CutView> cuts) {

    static final Screening NONE = new Screening(Production.FIRST_CUT, null, null, null, null, List.of());

    static Screening of(JobView view) {
        return new Screening(
                view.cut(),
                view.filmUrl(),
                view.subtitlesUrl(),
                view.thumbnailUrl(),
                view.reviewCopy(),
                view.cuts());
    }

    /// @param scenes that a film which is made with the event shows
    Screening after(JobEvent event, Instant at, List<SceneView> scenes) {
        return switch (event) {
            case FilmAssembled assembled -> adding(CutView.of(assembled, at, scenes));
            case ReviewCopyRequested e -> with(ReviewCopyView.wanted(e));
            case ReviewCopyMade e -> with(ReviewCopyView.made(e));
            case ReviewCopyFailed e -> with(ReviewCopyView.failed(e));
            case CutNamed e -> with(cuts.stream()
                    .map(made -> made.number() == e.cut() ? made.named(e.name()) : made)
                    .toList());
            case StoryboardReopened reopened -> at(reopened.cut());
            case CutAbandoned abandoned -> backTo(abandoned.backTo());
            case StoryboardApproved _,SceneRendered _ -> this;
            case JobCourse _,PitchingEvent _,StoryboardEvent _,StillEvent _ -> this;
        };
    }

    private Screening adding(CutView made) {
        return with(Stream.concat(cuts.stream(), Stream.of(made)).toList()).showing(made);
    }

    private Screening backTo(int number) {
        var back = at(number).with((ReviewCopyView) null);
        return cuts.stream().filter(made -> made.number() == number).findFirst().map(back::showing).orElse(back);
    }

    private Screening showing(CutView made) {
        return new Screening(cut, made.filmUrl(), made.subtitlesUrl(), made.thumbnailUrl(), null, cuts);
    }

    private Screening at(int number) {
        return new Screening(number, filmUrl, subtitlesUrl, thumbnailUrl, reviewCopy, cuts);
    }

    private Screening with(@Nullable ReviewCopyView copy) {
        return new Screening(cut, filmUrl, subtitlesUrl, thumbnailUrl, copy, cuts);
    }

    private Screening with(List<CutView> made) {
        return new Screening(cut, filmUrl, subtitlesUrl, thumbnailUrl, reviewCopy, made);
    }
}
