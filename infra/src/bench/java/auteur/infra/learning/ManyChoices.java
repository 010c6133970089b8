package auteur.infra.learning;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.taste.LearningRule;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.command.taste.Softmax;
import auteur.query.learning.ChoiceNumbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/// The choices of many creators with known tastes, in random order, straight into the tables that replays read.
final class ManyChoices {

    private static final int DIRECTORS = 8;
    private static final int SCATTER = 7919;
    private static final double SPREAD = 1.4;

    private final SplittableRandom random = new SplittableRandom(20261121);
    private final List<Traits> directors = IntStream.range(0, DIRECTORS).mapToObj(_ -> traits(1)).toList();
    private final List<Traits> tastes;

    ManyChoices(int creators) {
        tastes = IntStream.range(0, creators).mapToObj(_ -> traits(SPREAD)).toList();
    }

    void fill(Connection connection, int choices) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = copies.copyIn("COPY views.learning_choices FROM STDIN");
        for (var position = 1; position <= choices; position++) {
            var row = row(position).getBytes(StandardCharsets.UTF_8);
            rows.writeToCopy(row, 0, row.length);
        }
        rows.endCopy();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO views.creative_profile
                    SELECT user_id, '{}', max(version), max(created_at), min(created_at) FROM views.learning_choices GROUP BY user_id
                    """);
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    private String row(int position) {
        var round = position / tastes.size();
        var creator = (int) ((long) position * SCATTER % tastes.size());
        var learned = learned(creator, position);
        var chosen = Integer.parseInt(learned.selectedDirectorId().value().substring(1));
        var at = String.format(Locale.ROOT, "2026-%02d-%02dT12:00:00Z", 1 + position % 11, 1 + position % 28);
        var ids = "d0,d1,d2,d3,d4,d5,d6,d7";
        return String.join(
                "\t",
                new UUID(1, position).toString(),
                learned.jobId().toString(),
                learned.userId().toString(),
                Integer.toString(position),
                Integer.toString(round),
                at,
                ids,
                Integer.toString(chosen),
                LearningRule.NEWTON.name(),
                ChoiceNumbers.write(learned)) + "\n";
    }

    private ChoiceLearned learned(int creator, int position) {
        var evidence = traits(1);
        var raw = directors.stream().mapToDouble(director -> 5 + 5 * evidence.cosine(director)).toArray();
        var shown = Softmax.of(raw);
        var utilities = IntStream.range(0, DIRECTORS)
                .mapToDouble(d -> raw[d] + tastes.get(creator).dot(directors.get(d)))
                .toArray();
        var pitches = new ArrayList<Pitch>();
        for (var d = 0; d < DIRECTORS; d++) {
            pitches.add(new Pitch(new DirectorId("d" + d), "", "", "", directors.get(d), raw[d], raw[d], shown[d], ""));
        }
        return new ChoiceLearned(
                new UserId(new UUID(creator * 0x9E3779B97F4A7C15L, creator)),
                new JobId(new UUID(2, position)),
                pitches,
                new DirectorId("d" + drawn(Softmax.of(utilities))),
                1,
                Traits.NONE,
                LearningRule.NEWTON);
    }

    private int drawn(double[] probabilities) {
        var left = random.nextDouble();
        var option = 0;
        while (option < DIRECTORS - 1 && left >= probabilities[option]) {
            left -= probabilities[option];
            option++;
        }
        return option;
    }

    private Traits traits(double spread) {
        return Traits.each((Trait _) -> Math.clamp(spread * random.nextGaussian() * 0.7, -spread * 2, spread * 2));
    }
}
