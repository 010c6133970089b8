package auteur.infra.projection;

import auteur.infra.eventstore.Figures;
import auteur.infra.eventstore.Load;
import auteur.infra.projection.build.Build.State;
import auteur.infra.testing.Projections;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/// The contenders, and the figures that they are measured by, each of them in turn.
final class RebuildTurns implements AutoCloseable {

    private static final String PROJECTION = "video_scenes";
    private static final int IN_FLIGHT = 32;
    private static final double PART_OF_PEAK = 0.3;
    private static final int MOST_OF_AXONS = 150_000;

    private static final String REBUILD = "rebuild, events/s";
    private static final String COMMANDS = "p99 of appends at 30 % of peak, ms";
    private static final String UNDER_WAY = "the same: rebuild still under way at the end (1: yes)";
    private static final String DELAY = "append acknowledged to row readable, p99, ms";

    private static final String OURS = "ours";
    private static final String AXONS = "Axon's";
    private static final String COPY = "`COPY`";
    private static final String BUSY = "rebuilding";
    private static final String QUIET = "not rebuilding";

    private static final String HEAD = """
            | figure | ours: median, from … to | beside it | ratio | aim |
            |---|---|---|---|---|
            """;

    private final ProjectionDatabase database;
    private final ProjectionNode node;
    private final DraftedJobs drafts;
    private final StatementsByAxon axons;
    private final double peak;

    RebuildTurns(ProjectionDatabase database) {
        this.database = database;
        node = ProjectionNode.start(database, List.of(Projections.named(PROJECTION)));
        drafts = new DraftedJobs(database, node);
        MeasuredRebuild.waiting().until(() -> database.has(PROJECTION, State.ACTIVE));
        axons = new StatementsByAxon(database, (int) Math.min(MOST_OF_AXONS, database.head()));
        peak = Load.rate(IN_FLIGHT, drafts::write);
    }

    void round(Figures figures) throws SQLException, IOException {
        rebuild(figures);
        commands(figures);
        untilQuiet();
        figures.add(DELAY, OURS, drafts.delay());
    }

    private void rebuild(Figures figures) throws SQLException, IOException {
        untilQuiet();
        var rebuild = MeasuredRebuild.begin(database, node, PROJECTION);
        figures.add(REBUILD, OURS, rebuild.rate());
        rebuild.end(node);
        figures.add(REBUILD, COPY, database.head() / CopiedTable.seconds(database, table()));
        figures.add(REBUILD, AXONS, axons.rate());
    }

    /// Only what a rebuild costs those who write.
    void commands(Figures figures) {
        untilQuiet();
        checkpoint();
        figures.add(COMMANDS, QUIET, Load.tail(peak * PART_OF_PEAK, drafts::write));
        untilQuiet();
        checkpoint();
        var beside = MeasuredRebuild.begin(database, node, PROJECTION);
        figures.add(COMMANDS, BUSY, Load.tail(peak * PART_OF_PEAK, drafts::write));
        figures.add(UNDER_WAY, BUSY, beside.isUnderWay() ? 1 : 0);
        beside.end(node);
    }

    static String table(Figures figures) {
        return HEAD
                + figures.row(REBUILD, OURS, AXONS, "3")
                + figures.row(REBUILD, OURS, COPY, "0.5")
                + rowsOfCommands(figures)
                + figures.row(DELAY, OURS, "25 ms");
    }

    static String tableOfCommands(Figures figures) {
        return HEAD + rowsOfCommands(figures);
    }

    private static String rowsOfCommands(Figures figures) {
        return figures.row(COMMANDS, BUSY, QUIET, "at most 1.5") + figures.row(UNDER_WAY, BUSY, "1");
    }

    @Override
    public void close() {
        axons.close();
    }

    private String table() {
        return "%s.%s".formatted(database.build(PROJECTION, State.ACTIVE).schema(), PROJECTION);
    }

    /// So that the files of the write-ahead log are there that a turn fills: to make one takes as long as many appends.
    private void checkpoint() {
        database.jdbc().execute("CHECKPOINT");
    }

    private void untilQuiet() {
        MeasuredRebuild.waiting().until(() -> database.number("""
                SELECT count(*) FROM runtime.segment WHERE position < events.head()
                """) == 0);
    }
}
