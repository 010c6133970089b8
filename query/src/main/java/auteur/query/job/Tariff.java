package auteur.query.job;

import auteur.query.job.JobView.SceneView;
import java.util.List;

/// What a film costs with the animatic engine, in cents: two for each still, four for each second of a clip. It counts what was
/// made for any cut, and what the storyboard as it stands still needs.
final class Tariff {

    static final String ENGINE = "animatic";

    private static final int STILL = 2;
    private static final int SECOND = 4;

    private Tariff() {}

    static long estimate(int stills, int renderedMillis, List<SceneView> scenes) {
        var toRender = scenes.stream()
                .filter(scene -> !scene.isRendered())
                .mapToLong(SceneView::durationMillis)
                .sum();
        return (long) STILL * stills + Math.ceilDiv(SECOND * (renderedMillis + toRender), 1000);
    }
}
