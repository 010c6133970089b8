package auteur.query.film.job;

import auteur.command.asset.Media;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.AlternateKept;
import auteur.command.film.job.JobEvent.CutEvent;
import auteur.command.film.job.JobEvent.JobCourse;
import auteur.command.film.job.JobEvent.PitchingEvent;
import auteur.command.film.job.JobEvent.RenderingEvent;
import auteur.command.film.job.JobEvent.ReviewEvent;
import auteur.command.film.job.JobEvent.SceneFrameGenerated;
import auteur.command.film.job.JobEvent.SceneGenerationFailed;
import auteur.command.film.job.JobEvent.StoryboardEvent;
import auteur.command.film.job.scene.SceneId;
import auteur.query.AssetUrls;
import auteur.query.film.job.JobView.TakeView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Gathers the stills that were drawn of each scene, those of removed scenes included, for a scene may come back.
final class TakeFold {

    private TakeFold() {}

    static Map<UUID, List<TakeView>> after(Map<UUID, List<TakeView>> takes, JobEvent event) {
        return switch (event) {
            case SceneFrameGenerated e -> with(takes, e.sceneId(), e.take(), e.frame());
            case AlternateKept e -> e.take().map(take -> with(takes, e.sceneId(), take, e.media())).orElse(takes);
            case SceneGenerationFailed _ -> takes;
            case JobCourse _,PitchingEvent _,StoryboardEvent _,RenderingEvent _,ReviewEvent _,CutEvent _ -> takes;
        };
    }

    private static Map<UUID, List<TakeView>> with(
            Map<UUID, List<TakeView>> takes, SceneId scene, int take, Media still) {
        var others = takes.getOrDefault(scene.value(), List.of()).stream().filter(other -> other.take() != take);
        var all = new TreeMap<>(takes);
        all.put(
                scene.value(),
                Stream.concat(others, Stream.of(new TakeView(take, AssetUrls.of(still))))
                        .sorted(Comparator.comparingInt(TakeView::take))
                        .toList());
        return all;
    }
}
