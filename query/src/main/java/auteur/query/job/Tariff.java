package auteur.query.job;

import auteur.query.job.JobView.SceneView;
import java.util.List;

/// What a film costs with the animatic engine, in cents: two for each still drawn, four for each second of a scene.
final class Tariff {

    static final String ENGINE = "animatic";

    private static final int STILL = 2;
    private static final int SECOND = 4;

    private Tariff() {}

    static long estimate(List<SceneView> scenes) {
        var stills = scenes.stream().mapToLong(scene -> scene.regenerationCount() + 1).sum();
        var millis = scenes.stream().mapToLong(SceneView::durationMillis).sum();
        return STILL * stills + Math.ceilDiv(SECOND * millis, 1000);
    }
}
