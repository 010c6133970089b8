package auteur.infra.bench;

import auteur.infra.testing.StudioClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/// Jobs in review: one is brought there, and the others are it again, under other ids.
final class ManyJobs {

    /// Another third group in every id but its owner's.
    private static final String AGAIN = """
            INSERT INTO events.event
            SELECT events.head() + row_number() OVER (ORDER BY version), %1$s, version, gen_random_uuid(), type, revision,
                   replace(%2$s, %3$s, owner)::jsonb, metadata - 'request', now()
            FROM (SELECT *, metadata ->> 'owner' AS owner FROM events.event WHERE stream = ?) AS told
            """.formatted(renamed("stream"), renamed("payload::text"), renamed("owner"));

    private final LogTurn log;

    ManyJobs(DataSource database) {
        log = new LogTurn(database);
    }

    /// The first scene of each.
    List<Editor.Scene> inReview(StudioClient creator, int jobs) {
        var first = creator.start(3);
        var scene = creator.bringToReview(first, "mira-vale").path("scenes").path(0).path("id").asString();
        var scenes = new ArrayList<>(List.of(new Editor.Scene(first, scene)));
        for (var copy = 1; copy < jobs; copy++) {
            var mark = String.format(Locale.ROOT, "%04x", copy);
            log.add(AGAIN, mark, mark, mark, first);
            scenes.add(new Editor.Scene(marked(first, mark), marked(scene, mark)));
        }
        var last = scenes.getLast().job();
        Awaitility.await().until(() -> creator.get("/api/jobs/" + last).status() == 200);
        return List.copyOf(scenes);
    }

    private static String marked(String id, String mark) {
        return id.substring(0, 14) + mark + id.substring(18);
    }

    private static String renamed(String text) {
        return "regexp_replace(%s, '([0-9a-f]{8}-[0-9a-f]{4}-)[0-9a-f]{4}(-[0-9a-f]{4}-[0-9a-f]{12})', '\\1' || ? || '\\2', 'g')"
                .formatted(text);
    }
}
