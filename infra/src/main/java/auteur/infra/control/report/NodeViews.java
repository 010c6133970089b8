package auteur.infra.control.report;

import static auteur.infra.control.report.Columns.instant;

import auteur.infra.projection.desk.ControlDesk;
import auteur.query.control.ControlQuery.FindNodes;
import auteur.query.control.NodeView;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NodeViews {

    private static final int MOST = 200;

    private static final String NODES = """
            SELECT n.*, n.seen_at > now() - :lease::interval AS is_live,
                (SELECT count(*) FROM runtime.segment s WHERE s.owner = n.name AND s.claimed_until > now()) AS segments
            FROM (SELECT * FROM runtime.node ORDER BY seen_at DESC LIMIT :most) n
            ORDER BY n.name
            """;

    private final JdbcClient jdbc;

    NodeViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<NodeView> handle(FindNodes query) {
        return jdbc.sql(NODES)
                .param("lease", ControlDesk.LEASE.toString())
                .param("most", MOST)
                .query((row, _) -> new NodeView(
                        row.getString("name"),
                        row.getString("host"),
                        instant(row, "started_at"),
                        instant(row, "seen_at"),
                        row.getBoolean("is_live"),
                        row.getInt("segments")))
                .list();
    }
}
