package auteur.infra.control.report;

import static auteur.infra.control.report.Columns.instant;
import static auteur.infra.control.report.Columns.number;

import auteur.query.ViewJson;
import auteur.query.control.BuildState;
import auteur.query.control.ControlQuery.FindDifferences;
import auteur.query.control.DifferencesView;
import auteur.query.control.DifferencesView.Difference;
import auteur.query.control.DifferencesView.Sample;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DifferenceViews {

    private static final int MOST = 500;

    private static final String NEWEST = """
            SELECT * FROM runtime.build WHERE projection = ? AND compared_at IS NOT NULL ORDER BY id DESC LIMIT 1
            """;

    private static final String DIFFERENCES = """
            SELECT * FROM runtime.build_difference WHERE build = ? ORDER BY table_name, column_name, kind LIMIT ?
            """;

    private final JdbcClient jdbc;

    DifferenceViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Optional<DifferencesView> handle(FindDifferences query) {
        return jdbc.sql(NEWEST).param(query.projection()).query((row, _) -> comparison(row)).optional();
    }

    private DifferencesView comparison(ResultSet row) throws SQLException {
        var build = row.getLong("id");
        return new DifferencesView(
                row.getString("projection"),
                build,
                BuildState.valueOf(row.getString("state")),
                instant(row, "compared_at"),
                number(row, "compared_position"),
                differences(build));
    }

    private List<Difference> differences(long build) {
        return jdbc.sql(DIFFERENCES)
                .params(build, MOST)
                .query((row, _) -> new Difference(
                        row.getString("table_name"),
                        row.getString("column_name"),
                        row.getString("kind"),
                        row.getLong("differing_rows"),
                        ViewJson.readList(row.getString("samples"), Sample.class)))
                .list();
    }
}
