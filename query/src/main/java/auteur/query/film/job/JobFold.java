package auteur.query.film.job;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.scene.Basis;
import auteur.command.film.job.scene.SceneId;
import auteur.query.AssetUrls;
import auteur.query.JobRecords;
import auteur.query.Recorded;
import auteur.query.film.job.JobView.PitchView;
import auteur.query.film.job.JobView.ReviewCopyView;
import auteur.query.film.job.JobView.SceneView;
import auteur.query.film.job.JobView.TakeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Folds the events of a job into its view, one at a time.
final class JobFold {

    private final JobView start;
    private int cut;
    private @Nullable Double qualityScore;
    private @Nullable String remasteredImageUrl;
    private @Nullable String director;
    private @Nullable String summary;
    private List<PitchView> pitches;
    private List<SceneView> scenes;
    private @Nullable String filmUrl;
    private @Nullable String subtitlesUrl;
    private @Nullable String thumbnailUrl;
    private @Nullable ReviewCopyView reviewCopy;
    private int stills;
    private int renderedMillis;
    private @Nullable String error;
    private List<CutView> cuts;
    private final Map<UUID, List<TakeView>> takes;
    private final Map<UUID, Map<Integer, Basis>> asked;

    private JobFold(JobView view, JobEvent event) {
        start = view;
        cut = view.cut();
        qualityScore = view.qualityScore();
        remasteredImageUrl = view.remasteredImageUrl();
        director = view.selectedStyleId();
        summary = view.invariantVisualSummary();
        pitches = view.directorPitches();
        scenes = view.scenes();
        filmUrl = view.filmUrl();
        subtitlesUrl = view.subtitlesUrl();
        thumbnailUrl = view.thumbnailUrl();
        reviewCopy = view.reviewCopy();
        stills = view.stillsDrawn();
        renderedMillis = view.renderedMillis();
        error = view.errorMessage();
        cuts = view.cuts();
        takes = TakeFold.after(view.takes(), event);
        asked = AskedFold.after(view, event);
    }

    /// The view after a job's events, oldest first; empty before the first.
    static Optional<JobView> of(List<Recorded<JobEvent>> history) {
        Optional<JobView> view = Optional.empty();
        for (var recorded : history) {
            view = JobView.after(view, recorded);
        }
        return view;
    }

    static JobView after(JobView view, Recorded<JobEvent> recorded) {
        var fold = new JobFold(view, recorded.event());
        fold.apply(recorded);
        return fold.view(recorded);
    }

    private void apply(Recorded<JobEvent> recorded) {
        switch (recorded.event()) {
            case JobStarted _,AlternateKept _,JobDeleted _ -> {}
            case DirectorsPitched pitched -> {
                qualityScore = pitched.qualityScore();
                summary = pitched.summary();
                remasteredImageUrl = pitched.remastered().map(AssetUrls::of).orElse(null);
                pitches = pitched.pitches().stream().map(PitchView::of).toList();
            }
            case DirectorSelected selected -> director = selected.directorId().value();
            case StoryboardDrafted drafted -> {
                scenes = drafted.scenes().stream().map(SceneFold::drafted).toList();
                stills += scenes.size();
            }
            case SceneEdited e -> scene(e.sceneId(), scene -> SceneFold.edited(scene, e.shot()));
            case SceneAdded added -> {
                var more = new ArrayList<>(scenes);
                more.add(added.index(), SceneFold.drafted(added.scene()));
                scenes = more;
                stills++;
            }
            case SceneRemoved removed -> scenes = scenes.stream()
                    .filter(scene -> !scene.id().equals(removed.sceneId().value()))
                    .toList();
            case ScenesReordered reordered -> scenes = reordered.sceneIds().stream()
                    .map(SceneId::value)
                    .map(this::scene)
                    .toList();
            case CharacterLocked e -> scene(e.sceneId(), scene -> SceneFold.locked(scene, true));
            case CharacterUnlocked e -> scene(e.sceneId(), scene -> SceneFold.locked(scene, false));
            case SceneRegenerationRequested e -> {
                scene(e.sceneId(), scene -> SceneFold.retaken(scene, e.take(), e.prompt()));
                stills++;
            }
            case SceneFrameGenerated e ->
                scene(e.sceneId(), scene -> SceneFold.drawn(scene, AssetUrls.of(e.frame())));
            case SceneGenerationFailed e -> {
                scene(e.sceneId(), scene -> SceneFold.failed(scene, e.reason()));
                stills--;
            }
            case TakeChosen e ->
                scene(e.sceneId(), scene -> SceneFold.taken(scene, e.take(), e.prompt(), AssetUrls.of(e.still())));
            case StoryboardRestored e -> restore(e.storyboard());
            case StoryboardApproved approved -> scenes = scenes.stream()
                    .map(scene -> SceneFold.rendered(
                            scene, !approved.toRender().contains(new SceneId(scene.id()))))
                    .toList();
            case SceneRendered e -> {
                scene(e.sceneId(), scene -> SceneFold.rendered(scene, true));
                renderedMillis += e.clip().durationMillis();
            }
            case FilmAssembled assembled -> {
                var made = CutView.of(assembled, recorded.at(), scenes);
                cuts = Stream.concat(cuts.stream(), Stream.of(made)).toList();
                show(made);
                reviewCopy = null;
            }
            case ReviewCopyRequested e -> reviewCopy = ReviewCopyView.wanted(e);
            case ReviewCopyMade e -> reviewCopy = ReviewCopyView.made(e);
            case ReviewCopyFailed e -> reviewCopy = ReviewCopyView.failed(e);
            case CutNamed named -> cuts = cuts.stream()
                    .map(made -> made.number() == named.cut() ? made.named(named.name()) : made)
                    .toList();
            case StoryboardReopened reopened -> {
                cut = reopened.cut();
                reopened.storyboard().ifPresent(this::restore);
            }
            case CutAbandoned abandoned -> {
                cut = abandoned.backTo();
                error = null;
                reviewCopy = null;
                restore(abandoned.storyboard());
                cuts.stream().filter(made -> made.number() == cut).forEach(this::show);
            }
            case JobCancelled _ -> {
                error = null;
                scenes.stream().filter(SceneFold::isOpen).forEach(_ -> stills--);
                scenes = scenes.stream().map(SceneFold::cancelled).toList();
            }
            case JobFailed failed -> error = failed.reason();
            case JobRetried _ -> error = null;
        }
    }

    private void restore(Restoration storyboard) {
        scenes = storyboard.order().stream()
                .map(id -> storyboard.find(id).map(SceneFold::restored).orElseGet(() -> scene(id.value())))
                .toList();
    }

    private void show(CutView made) {
        filmUrl = made.filmUrl();
        subtitlesUrl = made.subtitlesUrl();
        thumbnailUrl = made.thumbnailUrl();
    }

    private void scene(SceneId id, UnaryOperator<SceneView> change) {
        scenes = scenes.stream()
                .map(scene -> scene.id().equals(id.value()) ? change.apply(scene) : scene)
                .toList();
    }

    private SceneView scene(UUID id) {
        return scenes.stream()
                .filter(scene -> scene.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Scene " + id + " was never added"));
    }

    private JobView view(Recorded<JobEvent> recorded) {
        var stage = JobRecords.stageOf(recorded).orElse(start.stage());
        var placed = new ArrayList<SceneView>();
        scenes.forEach(scene -> placed.add(SceneFold.at(scene, placed.size(), AskedFold.outdated(scene, asked))));
        var cameToRest = stage.isAtRest() && start.stage() != stage;
        var completedAt = cameToRest ? recorded.at() : start.completedAt();
        return new JobView(
                start.jobId(),
                recorded.version(),
                recorded.position(),
                stage,
                cut,
                start.title(),
                start.prompt(),
                start.language(),
                start.sceneCount(),
                start.referenceAssets(),
                qualityScore,
                start.sourceImageUrl(),
                remasteredImageUrl,
                remasteredImageUrl != null,
                director,
                summary,
                pitches,
                List.copyOf(placed),
                filmMillis(placed),
                filmUrl,
                subtitlesUrl,
                thumbnailUrl,
                reviewCopy,
                Tariff.COST,
                stills,
                renderedMillis,
                error,
                start.createdAt(),
                start.startedAt(),
                stage.isAtRest() ? completedAt : null,
                cuts,
                takes,
                asked);
    }

    private static int filmMillis(List<SceneView> scenes) {
        var sum = 0;
        for (var i = 0; i < scenes.size(); i++) {
            var isLast = i == scenes.size() - 1;
            sum += scenes.get(i).durationMillis()
                    - (isLast ? 0 : scenes.get(i).transition().overlapMillis());
        }
        return sum;
    }
}
