package auteur.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.eventstore.Figures;
import auteur.infra.eventstore.Load;
import auteur.infra.testing.StompListener;
import auteur.infra.testing.StudioClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Edits of scenes over HTTP, on the packaged program and on a program that keeps rows in the same PostgreSQL, in turns.
class CommandBench {

    private static final int ROUNDS = Integer.getInteger("auteur.bench.rounds", 5);
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("auteur.bench.turn", 10));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("auteur.bench.warm-up", 60));
    private static final int JOBS = 128;
    private static final int FEW = 32;
    private static final int SOCKETS = 500;
    private static final Duration MOST_BEHIND = Duration.ofSeconds(1);

    private static final String OURS = "ours";
    private static final String ROWS = "rows";
    private static final String HEARD = "ours, heard by 500 sockets";

    private final Figures figures = new Figures();
    private final AtomicLong next = new AtomicLong();
    private double halfRate = 500;

    @Test
    void editsOfScenes(@TempDir Path folder) throws Exception {
        try (var program = Program.start(folder)) {
            var database = program.database();
            var scenes = new ManyJobs(database)
                    .inReview(new StudioClient(program.address(), "creator"), JOBS);
            try (var rows = RowProgram.start(folder, database, scenes)) {
                var ours = new Contender(program, new Editor(program.address()), scenes);
                var theirs = new Contender(rows, new Editor(rows.address()), scenes);
                Load.rate(FEW, WARM_UP, () -> ours.edit(next));
                Load.rate(FEW, WARM_UP, () -> theirs.edit(next));
                for (var round = 0; round < ROUNDS; round++) {
                    measure(FEW, OURS, ours);
                    measure(FEW, ROWS, theirs);
                    measure(JOBS, OURS, ours);
                    measure(JOBS, ROWS, theirs);
                    measureHot(ours, theirs);
                    measureHeard(program, ours);
                }
                report();
            }
        }
    }

    /// A program under load.
    private record Contender(Served program, Editor editor, List<Editor.Scene> scenes) {

        String edit(AtomicLong next) {
            return editor.edit(scenes.get((int) (next.getAndIncrement() % scenes.size())));
        }

        String editFirst() {
            return editor.edit(scenes.getFirst());
        }
    }

    private void measure(int atOnce, String name, Contender contender) throws Exception {
        var processor = contender.program().processorSeconds();
        var rate = Load.rate(atOnce, TURN, () -> contender.edit(next));
        var spent = contender.program().processorSeconds() - processor;
        requireViewsNear(contender);
        figures.add("edits/s, %s at once".formatted(atOnce), name, rate);
        figures.add("processor ms an edit, %s at once".formatted(atOnce), name,
                spent * 1000 / (rate * TURN.toSeconds()));
        if (name.equals(ROWS)) {
            halfRate = rate / 2;
        }
        figures.add("p99 at half of the rate of rows, ms, %s at once".formatted(atOnce), name,
                Load.tail(halfRate, TURN, () -> contender.edit(next)));
    }

    private void measureHot(Contender ours, Contender theirs) throws Exception {
        figures.add("edits/s of one job, 32 at once", OURS, Load.rate(FEW, TURN, ours::editFirst));
        requireViewsNear(ours);
        figures.add("edits/s of one job, 32 at once", ROWS, Load.rate(FEW, TURN, theirs::editFirst));
    }

    private void measureHeard(Served program, Contender ours) throws Exception {
        var listeners = new ArrayList<StompListener>();
        try {
            for (var n = 0; n < SOCKETS; n++) {
                var listener = StompListener.connect(program.port(), "creator");
                listener.subscribe("s", "/topic/jobs/" + ours.scenes().get(n % JOBS).job());
                listeners.add(listener);
            }
            figures.add("edits/s, 32 at once", HEARD, Load.rate(FEW, TURN, () -> ours.edit(next)));
            requireViewsNear(ours);
        } finally {
            listeners.forEach(StompListener::close);
        }
    }

    /// A rate counts only if the views are less than a second behind at its end.
    private static void requireViewsNear(Contender contender) {
        if (contender.program() instanceof Program program) {
            var client = new StudioClient(program.address(), "creator");
            var scene = contender.scenes().getFirst();
            var position = JsonMapper.shared().readTree(contender.editor().edit(scene)).path("position").asLong();
            var begin = System.nanoTime();
            var answer = client.get(String.format(Locale.ROOT, "/api/jobs/%s?atLeast=%d", scene.job(), position));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(MOST_BEHIND);
        }
    }

    private void report() throws IOException {
        var text = new StringBuilder(
                "| figure | ours: median, from … to | beside it | ratio | aim |\n|---|---|---|---|---|\n");
        for (var atOnce : List.of(FEW, JOBS)) {
            text.append(figures.row("edits/s, %s at once".formatted(atOnce), OURS, ROWS, "1.0, better 1.5"));
            text.append(figures.row("p99 at half of the rate of rows, ms, %s at once".formatted(atOnce), OURS, ROWS,
                    "1.0"));
            text.append(figures.row("processor ms an edit, %s at once".formatted(atOnce), OURS, ROWS, ""));
        }
        text.append(figures.row("edits/s of one job, 32 at once", OURS, ROWS, ""));
        text.append(figures.row("edits/s, 32 at once", HEARD, OURS, "0.9"));
        Files.writeString(Path.of("target/command-bench.md"), text);
        System.out.print(text);
    }
}
