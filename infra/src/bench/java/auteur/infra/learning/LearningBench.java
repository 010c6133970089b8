package auteur.infra.learning;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.eventstore.Figures;
import auteur.infra.eventstore.LogDatabase;
import auteur.query.ViewPositions;
import auteur.query.learning.LearnedChoices;
import auteur.query.learning.LearnedChoices.Order;
import auteur.query.learning.LearningRange;
import auteur.query.learning.replay.Replay;
import auteur.query.learning.replay.ReplayResult;
import auteur.query.learning.replay.RuleSpec;
import auteur.query.learning.replay.RuleSpec.Kind;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// Replays of a million recorded choices under each rule, beside bare reading of the same rows.
class LearningBench {

    private static final int CHOICES = Integer.getInteger("auteur.bench.choices", 1_000_000);
    private static final int CREATORS = 10_000;
    private static final int ROUNDS = Integer.getInteger("auteur.bench.rounds", 3);
    private static final String FIGURE = String.format(Locale.ROOT, "replay of %,d choices, s", CHOICES);
    private static final String BARE = "bare reading";
    private static final String FLAT = "heap in use at 1, 2, 3 and 4 quarters of a replay, MB";

    @Test
    void replaysAMillionChoices() throws Exception {
        try (var database = new LogDatabase(4); var context = new AnnotationConfigApplicationContext()) {
            database.jdbc().execute("CREATE SCHEMA views");
            try (var connection = database.pool().getConnection()) {
                connection.createStatement().execute("SET search_path TO views");
                for (var view : List.of("learning", "taste")) {
                    new ResourceDatabasePopulator(new ClassPathResource("auteur/query/" + view + "/tables.sql"))
                            .populate(connection);
                }
                new ManyChoices(CREATORS).fill(connection, CHOICES);
            }
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.pool()));
            context.registerBean(ViewPositions.class, () -> new AllKnown(CHOICES));
            context.registerBean(LearnedChoices.class);
            context.registerBean(Replay.class);
            context.refresh();
            report(measured(context.getBean(LearnedChoices.class), context.getBean(Replay.class)));
        }
    }

    private static String measured(LearnedChoices choices, Replay replay) {
        var range = LearningRange.all(CHOICES);
        var figures = new Figures();
        var losses = new TreeMap<Kind, ReplayResult>();
        run(replay, Kind.NEWTON);
        for (var round = 0; round < ROUNDS; round++) {
            var begin = System.nanoTime();
            choices.read(range, Order.BY_POSITION, _ -> {});
            figures.add(FIGURE, BARE, seconds(begin));
            for (var kind : Kind.values()) {
                if (kind != Kind.BATCH || round == 0) {
                    var start = System.nanoTime();
                    var result = run(replay, kind);
                    figures.add(FIGURE, kind.name(), seconds(start));
                    assertThat(result.choices()).isEqualTo(CHOICES);
                    assertThat(losses.getOrDefault(kind, result)).isEqualTo(result);
                    losses.put(kind, result);
                }
            }
        }
        var table = new StringBuilder("| figure | by rule | beside it | ratio | aim |\n|---|---|---|---|---|\n");
        for (var kind : List.of(Kind.NEWTON, Kind.GRADIENT, Kind.POPULARITY, Kind.UNIFORM)) {
            table.append(
                    figures.row(FIGURE, kind.name(), BARE, "20 s").replace("| " + FIGURE, "| " + FIGURE + ", " + kind));
        }
        table.append(
                figures.row(FIGURE, Kind.BATCH.name(), "").replace("| " + FIGURE, "| " + FIGURE + ", " + Kind.BATCH));
        losses.forEach((kind, result) -> table.append(
                String.format(Locale.ROOT, "| log-loss, %s | %.4f | | | |%n", kind, result.overall().logLoss())));
        return table.append("| %s | %s | | | flat |%n".formatted(FLAT, heap(replay))).toString();
    }

    private static String heap(Replay replay) {
        var used = new StringBuilder();
        var memory = ManagementFactory.getMemoryMXBean();
        replay.run(RuleSpec.of(Kind.NEWTON), LearningRange.all(CHOICES), done -> {
            if (done % (CHOICES / 4) == 0) {
                memory.gc();
                used.append(used.isEmpty() ? "" : ", ").append(memory.getHeapMemoryUsage().getUsed() >> 20);
            }
        });
        return used.toString();
    }

    private static ReplayResult run(Replay replay, Kind kind) {
        return replay.run(RuleSpec.of(kind), LearningRange.all(CHOICES), _ -> {}).result();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void report(String table) throws Exception {
        Files.writeString(Path.of("target/learning-bench.md"), table);
        System.out.print(table);
    }
}
