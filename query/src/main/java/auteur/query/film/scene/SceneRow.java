package auteur.query.film.scene;

import auteur.command.film.job.RestoredScene;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.Shot;
import auteur.query.AssetUrls;
import auteur.query.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The row of a scene at the time of an event.
record SceneRow(Row row, Instant at) {

    static final String INDEX = "scene_index";

    private static final String PROMPT = "prompt";
    private static final String IMAGE = "image_url";
    private static final String STATUS = "status";
    private static final String ERROR = "error_message";
    private static final String TAKE = "regeneration_count";
    private static final String HISTORY = "regeneration_history";
    private static final String LOCKED = "character_locked";
    private static final String GENERATING = "generating";
    private static final String DETAILS = "metadata";
    private static final String UPDATED = "updated_at";

    void draft(SceneDraft draft, int index) {
        var shot = draft.shot();
        row.set(INDEX, index)
                .set("description", shot.description())
                .set(PROMPT, shot.prompt())
                .set(IMAGE, null)
                .set(STATUS, GENERATING)
                .set(ERROR, null)
                .set(TAKE, 0)
                .set(HISTORY, List.of())
                .set(LOCKED, false)
                .set(DETAILS, SceneDetails.of(draft.number(), shot))
                .set("created_at", at)
                .set(UPDATED, at);
    }

    void describe(Shot shot) {
        var number = row.get(DETAILS, SceneDetails.class).number();
        row.set("description", shot.description())
                .set(PROMPT, shot.prompt())
                .set(DETAILS, SceneDetails.of(number, shot))
                .set(UPDATED, at);
    }

    /// The take that is replaced goes into the history.
    void retake(int take, String prompt) {
        replace(take);
        row.set(PROMPT, prompt)
                .set(STATUS, GENERATING)
                .set(ERROR, null)
                .set(UPDATED, at);
    }

    /// Shows an earlier take again.
    void take(int take, String prompt, String imageUrl) {
        retake(take, prompt);
        draw(imageUrl);
    }

    void restore(RestoredScene scene) {
        if (row.get(TAKE, Integer.class) != scene.take() && row.find(IMAGE, String.class).isPresent()) {
            replace(scene.take());
        }
        describe(scene.shot());
        lock(scene.characterLocked());
        row.set(TAKE, scene.take())
                .set(IMAGE, scene.still().map(AssetUrls::of).orElse(null))
                .set(STATUS, scene.status().name().toLowerCase(Locale.ROOT))
                .set(ERROR, scene.failure().orElse(null));
    }

    private void replace(int take) {
        var replaced = new ReplacedTake(
                row.get(TAKE, Integer.class),
                row.get(PROMPT, String.class),
                row.find(IMAGE, String.class).orElse(null),
                at);
        var history = Stream.concat(row.list(HISTORY, ReplacedTake.class).stream(), Stream.of(replaced));
        row.set(TAKE, take).set(HISTORY, history.toList());
    }

    void draw(String imageUrl) {
        row.set(IMAGE, imageUrl)
                .set(STATUS, "complete")
                .set(ERROR, null)
                .set(UPDATED, at);
    }

    void fail(String reason) {
        row.set(STATUS, "failed").set(ERROR, reason).set(UPDATED, at);
    }

    /// Nothing is drawn any more.
    void cancel() {
        if (row.get(STATUS, String.class).equals(GENERATING)) {
            fail("The job was cancelled.");
        }
    }

    void lock(boolean locked) {
        row.set(LOCKED, locked).set(UPDATED, at);
    }
}
