package auteur.infra.control.report;

import static auteur.infra.control.report.Columns.instant;
import static auteur.infra.control.report.Columns.instantOrNull;
import static auteur.infra.control.report.Columns.text;

import auteur.infra.projection.desk.ControlDesk;
import auteur.query.ViewJson;
import auteur.query.control.ControlQuery.FindOperation;
import auteur.query.control.ControlQuery.FindOperations;
import auteur.query.control.OperationView;
import auteur.query.control.OperationView.Acknowledgement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OperationViews {

    private static final int MOST_LATELY = 50;

    private static final String OPERATIONS = """
            SELECT o.*, a.username AS by_name, nullif(o.deadline, 'infinity') AS ends_by,
                (SELECT name FROM runtime.node WHERE name = o.driven_by AND seen_at > now() - :lease::interval) AS node_now,
                (SELECT coalesce(jsonb_agg(jsonb_build_object('node', n.node, 'at', n.acknowledged_at) ORDER BY n.node), '[]')
                    FROM runtime.operation_acknowledgement n WHERE n.operation = o.id) AS acknowledged
            FROM runtime.operation o
            LEFT JOIN runtime.account a ON a.id::text = o.asked_by
            """;

    private static final String PAGE = OPERATIONS + """
            WHERE :before::bigint IS NULL OR o.position < :before
            ORDER BY o.position DESC
            LIMIT :limit
            """;

    private static final String LATELY = OPERATIONS + """
            WHERE o.state IN ('REQUESTED', 'RUNNING') OR (o.ended_at > now() - interval '1 minute' AND o.kind <> 'INSPECT_JOB')
            ORDER BY o.position DESC
            LIMIT :most
            """;

    private final JdbcClient jdbc;

    OperationViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<OperationView> handle(FindOperations query) {
        return jdbc.sql(PAGE)
                .param("lease", ControlDesk.LEASE.toString())
                .param("before", query.before().orElse(null))
                .param("limit", query.limit())
                .query((row, _) -> operation(row))
                .list();
    }

    @QueryHandler
    Optional<OperationView> handle(FindOperation query) {
        return jdbc.sql(OPERATIONS + "WHERE o.id = :id")
                .param("lease", ControlDesk.LEASE.toString())
                .param("id", query.operationId().value())
                .query((row, _) -> operation(row))
                .optional();
    }

    List<OperationView> openOrEndedLately() {
        return jdbc.sql(LATELY)
                .param("lease", ControlDesk.LEASE.toString())
                .param("most", MOST_LATELY)
                .query((row, _) -> operation(row)).list();
    }

    private static OperationView operation(ResultSet row) throws SQLException {
        return new OperationView(
                row.getObject("id", UUID.class),
                row.getLong("position"),
                row.getString("kind"),
                row.getString("target"),
                arguments(row.getString("arguments")),
                row.getString("reason"),
                row.getString("asked_by"),
                text(row, "by_name"),
                instant(row, "asked_at"),
                instantOrNull(row, "ends_by"),
                OperationView.State.valueOf(row.getString("state")),
                text(row, "outcome"),
                instantOrNull(row, "ended_at"),
                text(row, "node_now"),
                ViewJson.readList(row.getString("acknowledged"), Acknowledgement.class));
    }

    private static Map<String, String> arguments(String json) {
        Map<?, ?> read = ViewJson.read(json, Map.class);
        var arguments = new TreeMap<String, String>();
        read.forEach((name, value) -> arguments.put(String.valueOf(name), String.valueOf(value)));
        return arguments;
    }
}
