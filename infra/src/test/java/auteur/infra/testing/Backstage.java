package auteur.infra.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the program keeps: its log and its files.
public final class Backstage {

    private static final Path DATA = Path.of(TestFolders.STUDIO);

    private final JdbcClient jdbc;

    public Backstage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many events there are.
    public long events() {
        return count("SELECT count(*) FROM events.event");
    }

    /// How many events there are of a job.
    public long eventsOf(String job) {
        return count("SELECT count(*) FROM events.event WHERE stream = ?", job);
    }

    /// Uploads and results that are not finished.
    public List<Path> drafts() {
        return filesBelow("drafts");
    }

    public List<Path> media() {
        return filesBelow("media");
    }

    public List<Path> mediaOf(String job) {
        return filesBelow("media/" + job);
    }

    /// Waits until no step is queued or performed.
    public void awaitQuiet() {
        patiently()
                .until(() -> count("SELECT count(*) FROM runtime.scheduled_tasks") == 0);
    }

    /// Waits until no step of a job is queued or performed.
    public void awaitQuiet(String job) {
        patiently().until(
                () -> count("SELECT count(*) FROM runtime.scheduled_tasks WHERE starts_with(task_instance, ?)",
                        job) == 0);
    }

    /// The tables of all views, each with its rows in a fixed order.
    public Map<String, List<String>> views() {
        var rows = new TreeMap<String, List<String>>();
        for (var table : tables()) {
            rows.put(table, texts("SELECT to_jsonb(t)::text FROM views.%s t ORDER BY 1".formatted(table)));
        }
        return rows;
    }

    /// The rows of views that name a job, by an id or in a text.
    public List<String> rowsThatName(String job) {
        return views().entrySet().stream()
                .filter(table -> !table.getKey().equals("learning_erased_jobs"))
                .flatMap(table -> table.getValue().stream())
                .filter(row -> row.contains(job))
                .toList();
    }

    /// Waits until every projection has read the log as it is now.
    public void awaitCaughtUp() {
        var head = count("SELECT events.head()");
        patiently().until(() -> count("SELECT min(position) FROM runtime.segment") >= head);
    }

    /// The builds that serve.
    public List<String> builds() {
        return texts("SELECT schema_name FROM runtime.build WHERE state = 'ACTIVE'");
    }

    /// Waits until all views are served by other builds.
    public void awaitRebuilt(List<String> before) {
        patiently().until(() -> builds().stream().noneMatch(before::contains));
    }

    public List<String> projections() {
        return texts("SELECT projection FROM runtime.build WHERE state = 'ACTIVE' ORDER BY projection");
    }

    /// Makes a request that is to change nothing, and sees to it that it did not.
    public <T> T unchangedBy(Supplier<T> request) {
        patiently().until(() -> !isPainting());
        var events = events();
        var media = media();
        var answer = request.get();
        assertThat(events()).isEqualTo(events);
        assertThat(media()).isEqualTo(media);
        patiently().untilAsserted(() -> assertThat(drafts()).isEmpty());
        return answer;
    }

    /// Makes a request that is to change nothing of what belongs to its account, and sees to it that it did not.
    public <T> T unchangedOf(String account, Supplier<T> request) {
        patiently().until(() -> !isPainting());
        var events = eventsIn(streamsOf(account));
        var media = mediaIn(streamsOf(account));
        var answer = request.get();
        assertThat(eventsIn(streamsOf(account))).isEqualTo(events);
        assertThat(mediaIn(streamsOf(account))).isEqualTo(media);
        return answer;
    }

    private List<String> streamsOf(String account) {
        return texts("SELECT DISTINCT stream FROM events.event WHERE metadata ->> 'by' ="
                + " (SELECT id::text FROM runtime.account WHERE username = ?)", account);
    }

    private long eventsIn(List<String> streams) {
        return streams.stream().mapToLong(this::eventsOf).sum();
    }

    private List<Path> mediaIn(List<String> streams) {
        return streams.stream().flatMap(stream -> mediaOf(stream).stream()).sorted().toList();
    }

    /// The directors' pictures are drawn behind their pitches.
    private static boolean isPainting() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().endsWith(".PitchPainter"));
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().pollDelay(Duration.ZERO);
    }

    private List<String> tables() {
        return texts("SELECT viewname FROM pg_views WHERE schemaname = 'views'");
    }

    private List<String> texts(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query((row, _) -> row.getString(1)).list();
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    private static List<Path> filesBelow(String folder) {
        var root = DATA.resolve(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
