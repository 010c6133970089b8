package auteur.infra.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

/// What a projection that counts has to have counted.
record Counts(ProjectionDatabase database) {

    private static final String OF_THE_LOG = """
            SELECT stream::uuid AS id, count(*) AS events, max(version) AS last_version, max(position) AS position
            FROM events.event WHERE stream ~ '^[0-9a-f]{8}-' GROUP BY stream
            """;

    /// Each event of each job once, in a build of the first version.
    void assertExact(String schema) {
        assertThat(wrong(schema)).as("jobs that are counted wrong in " + schema).isEmpty();
        assertThat(database.number("SELECT count(*) FROM %s.job_counts".formatted(schema))).isPositive();
    }

    /// The jobs that are not counted as they are in the log.
    List<UUID> wrong(String schema) {
        return database.list(UUID.class, """
                        SELECT coalesce(log.id, row.id) FROM (%s) log FULL JOIN %s.job_counts row ON row.id = log.id
                        WHERE (log.events, log.last_version, log.position) IS DISTINCT FROM (row.events, row.last_version, row.position)
                        ORDER BY 1
                        """.formatted(OF_THE_LOG, schema));
    }

    /// Each started job once.
    void assertReactedOnce() {
        var wrong = database.jdbc()
                .queryForList("""
                        SELECT started.id, reacted.times FROM
                            (SELECT stream::uuid AS id FROM events.event WHERE type = 'JobStarted') started
                            FULL JOIN (SELECT job AS id, count(*) AS times FROM public.reaction GROUP BY job) reacted USING (id)
                        WHERE reacted.times IS DISTINCT FROM 1 LIMIT 5
                        """);
        assertThat(wrong).as("jobs that were not reacted to once").isEmpty();
    }
}
