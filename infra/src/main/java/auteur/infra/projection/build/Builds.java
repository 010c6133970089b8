package auteur.infra.projection.build;

import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.node.Nodes;
import auteur.infra.projection.table.Difference;
import auteur.infra.projection.table.TableLayout;
import auteur.infra.projection.trouble.OperationRefused;
import auteur.query.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/// The builds of all projections and their schemas. Callers hold a transaction.
public final class Builds {

    private static final String COLUMNS = "SELECT id, projection, version, shape, schema_name, state FROM runtime.build ";

    private static final String CREATE = """
            INSERT INTO runtime.build (id, projection, version, shape, schema_name, state) OVERRIDING SYSTEM VALUE
            SELECT next.id, ?, ?, ?, format('%s_v%s_%s', ?::text, ?::int, next.id), 'BUILDING'
            FROM (SELECT nextval(pg_get_serial_sequence('runtime.build', 'id')) AS id) AS next
            RETURNING id, projection, version, shape, schema_name, state
            """;

    /// The segments of a build are the same at first as those of the one it is to replace.
    private static final String SEGMENTS = """
            INSERT INTO runtime.segment (processor, segment, mask, position, hold_at, hold_until)
            SELECT ?, segment, mask, 0, CASE WHEN ? THEN position END, 'infinity' FROM (
                SELECT s.segment, s.mask, s.position FROM runtime.segment s
                JOIN runtime.processor p ON p.name = s.processor
                JOIN runtime.build b ON b.id = p.build
                WHERE b.projection = ? AND b.state = 'ACTIVE'
                UNION
                SELECT 0, 0, 0 WHERE NOT EXISTS (SELECT FROM runtime.build WHERE projection = ? AND state = 'ACTIVE')
            ) AS layout
            """;

    private static final String LEASE = """
            UPDATE runtime.build SET driven_by = ?
            WHERE state IN ('BUILDING', 'COMPARING', 'UNDECIDED', 'PREVIOUS')
              AND (driven_by IS NULL OR driven_by = ? OR NOT EXISTS (
                  SELECT FROM runtime.node WHERE name = driven_by AND seen_at >= now() - ?::interval))
            RETURNING id, projection, version, shape, schema_name, state
            """;

    /// The outcome of a candidate that an admin did not want.
    public static final String ABANDONED = "Abandoned";

    private final JdbcTemplate jdbc;

    public Builds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Build> find(String projection, State state) {
        return query("WHERE projection = ? AND state = ?", projection, state.name()).stream().findFirst();
    }

    /// The one that is on its way to serve.
    public Optional<Build> candidate(String projection) {
        return query("WHERE projection = ? AND state IN ('BUILDING', 'COMPARING', 'UNDECIDED')", projection).stream()
                .findFirst();
    }

    /// All whose tables are there.
    public List<Build> standing() {
        return query("WHERE state <> 'ENDED' ORDER BY id");
    }

    /// Whether a build of this code was turned down, so that it is not begun unasked: an admin abandoned it, or went back from it to the
    /// active one.
    boolean wasTurnedDown(Code code, Build active) {
        return !query(
                "WHERE projection = ? AND version = ? AND shape = ? AND id <> ?"
                        + " AND (outcome = ? OR (version > ? AND activated_at IS NOT NULL))",
                code.name(),
                code.projection().version(),
                code.tables().shape(),
                active.id(),
                ABANDONED,
                active.version())
                .isEmpty();
    }

    /// Creates the tables, empty, in a schema of their own, and what fills them.
    ///
    /// @param isToWait whether it is to go just as far as the one that serves for now
    /// @throws org.springframework.dao.DuplicateKeyException when the projection has a candidate already
    Build create(Code code, boolean isToWait) {
        var build = jdbc
                .query(
                        CREATE,
                        (row, _) -> build(row),
                        code.name(),
                        code.projection().version(),
                        code.tables().shape(),
                        code.name(),
                        code.projection().version())
                .getFirst();
        jdbc.execute("CREATE SCHEMA " + build.schema());
        jdbc.execute("SET LOCAL search_path TO " + build.schema());
        jdbc.execute(code.tables().sql());
        jdbc.execute("SET LOCAL search_path TO DEFAULT");
        jdbc.update("INSERT INTO runtime.processor (name, build) VALUES (?, ?)", build.processor(), build.id());
        jdbc.update(
                SEGMENTS,
                build.processor(),
                isToWait,
                code.name(),
                code.name());
        return build;
    }

    /// Those that wait for a next step, from now on this node's to take; those of other nodes only when they are gone.
    List<Build> lease(String node) {
        return jdbc.query(LEASE, (row, _) -> build(row), node, node, Nodes.LEASE.toString());
    }

    /// @return whether it was in that state before
    boolean move(Build build, State from, State to) {
        var moment = switch (to) {
            case BUILDING -> "created_at";
            case COMPARING -> "caught_up_at";
            case UNDECIDED -> "compared_at";
            case ACTIVE -> "activated_at";
            case PREVIOUS -> "retired_at";
            case ENDED -> "ended_at";
        };
        var sql = "UPDATE runtime.build SET state = ?, %s = now() WHERE id = ? AND state = ?".formatted(moment);
        return jdbc.update(sql, to.name(), build.id(), from.name()) == 1;
    }

    /// Makes a build the active one and the one that was the previous one.
    ///
    /// @throws OperationRefused when it is no longer so that this can be done
    void exchange(Build build, Optional<Build> active) {
        var didMove = active.map(old -> move(old, State.ACTIVE, State.ENDED)).orElse(true)
                && move(build, build.state(), State.ACTIVE);
        if (!didMove) {
            throw new OperationRefused("Another build of %s began to serve meanwhile".formatted(build.projection()));
        }
        active.ifPresent(old -> move(old, State.ENDED, State.PREVIOUS));
        jdbc.update("UPDATE runtime.build SET ended_at = NULL WHERE projection = ? AND state <> 'ENDED'",
                build.projection());
    }

    boolean isRetiredLongerThan(Build build, Duration age) {
        var sql = "SELECT 1 FROM runtime.build WHERE id = ? AND retired_at < now() - ?::interval";
        return !jdbc.queryForList(sql, build.id(), age.toString()).isEmpty();
    }

    /// Notes what a comparison found, in the place of what one before it found.
    ///
    /// @param position where both stood
    void note(Build build, long position, List<Difference> differences) {
        jdbc.update("DELETE FROM runtime.build_difference WHERE build = ?", build.id());
        jdbc.batchUpdate(
                """
                        INSERT INTO runtime.build_difference (build, table_name, column_name, kind, differing_rows, samples)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb)
                        """,
                differences,
                100,
                (statement, difference) -> {
                    statement.setLong(1, build.id());
                    statement.setString(2, difference.table());
                    statement.setString(3, difference.column());
                    statement.setString(4, difference.kind().name());
                    statement.setLong(5, difference.rows());
                    statement.setString(6, ViewJson.write(difference.samples()));
                });
        jdbc.update(
                "UPDATE runtime.build SET compared_at = now(), compared_position = ?, differing_rows = ? WHERE id = ?",
                position,
                differences.stream().mapToLong(Difference::rows).sum(),
                build.id());
    }

    public List<TableLayout> tables(Build build) {
        return TableLayout.of(build.schema(), jdbc);
    }

    /// Lets nobody else change what is in service until the transaction ends.
    void lock(String projection) {
        jdbc.queryForList(
                "SELECT id FROM runtime.build WHERE projection = ? AND state <> 'ENDED' ORDER BY id FOR UPDATE",
                projection);
    }

    /// Removes the tables and what filled them; the build's row stays to tell of it.
    ///
    /// @throws OperationRefused when it has become something else meanwhile
    public void end(Build build, String outcome) {
        lock(build.projection());
        if (!move(build, build.state(), State.ENDED)) {
            throw new OperationRefused(String.format(Locale.ROOT, "Build %d of %s is no longer %s", build.id(),
                    build.projection(), build.state()));
        }
        jdbc.execute("SET LOCAL lock_timeout TO '3s'");
        jdbc.execute("DROP SCHEMA IF EXISTS " + build.schema() + " CASCADE");
        jdbc.update("DELETE FROM runtime.processor WHERE name = ?", build.processor());
        jdbc.update("UPDATE runtime.build SET outcome = ? WHERE id = ?", outcome, build.id());
    }

    private List<Build> query(String condition, Object... arguments) {
        return jdbc.query(COLUMNS + condition, (row, _) -> build(row), arguments);
    }

    private static Build build(ResultSet row) throws SQLException {
        return new Build(
                row.getLong("id"),
                row.getString("projection"),
                row.getInt("version"),
                row.getString("shape"),
                row.getString("schema_name"),
                State.valueOf(row.getString("state")));
    }
}
