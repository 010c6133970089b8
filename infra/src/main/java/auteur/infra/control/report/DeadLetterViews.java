package auteur.infra.control.report;

import static auteur.infra.control.report.Columns.instant;
import static auteur.infra.control.report.Columns.instantOrNull;
import static auteur.infra.control.report.Columns.text;

import auteur.query.control.ControlQuery.FindDeadLetter;
import auteur.query.control.ControlQuery.FindDeadLetters;
import auteur.query.control.DeadLetterView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeadLetterViews {

    private static final String LETTERS = """
            SELECT d.*, b.projection, CASE WHEN d.error_kind = 'WAITS' THEN 0 ELSE (
                SELECT count(*) FROM runtime.dead_letter w
                WHERE w.processor = d.processor AND w.sequence = d.sequence AND w.position > d.position) END AS waiting_behind
            FROM runtime.dead_letter d
            JOIN runtime.processor p ON p.name = d.processor
            LEFT JOIN runtime.build b ON b.id = p.build
            """;

    private static final String PAGE = LETTERS + """
            WHERE (:processor::text IS NULL OR d.processor = :processor)
              AND (:sequence::uuid IS NULL OR d.sequence = :sequence)
              AND (:kind::text IS NULL OR d.error_kind = :kind OR (:kind = 'FAILED' AND d.error_kind <> 'WAITS'))
              AND (:before::bigint IS NULL OR d.id < :before)
            ORDER BY d.id DESC
            LIMIT :limit
            """;

    private final JdbcClient jdbc;

    DeadLetterViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<DeadLetterView> handle(FindDeadLetters query) {
        return jdbc.sql(PAGE)
                .param("processor", query.processor().orElse(null))
                .param("sequence", query.sequence().orElse(null))
                .param("kind", query.errorKind().orElse(null))
                .param("before", query.before().orElse(null))
                .param("limit", query.limit())
                .query((row, _) -> letter(row))
                .list();
    }

    @QueryHandler
    Optional<DeadLetterView> handle(FindDeadLetter query) {
        return jdbc.sql(LETTERS + "WHERE d.id = ?").param(query.id()).query((row, _) -> letter(row)).optional();
    }

    private static DeadLetterView letter(ResultSet row) throws SQLException {
        return new DeadLetterView(
                row.getLong("id"),
                row.getString("processor"),
                text(row, "projection"),
                row.getObject("sequence", UUID.class),
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("type"),
                row.getString("error_kind"),
                row.getString("error_text"),
                row.getInt("attempts"),
                instant(row, "parked_at"),
                instant(row, "tried_at"),
                instantOrNull(row, "next_attempt_at"),
                row.getLong("waiting_behind"));
    }
}
