package auteur.infra.idempotency;

import auteur.api.idempotency.IdempotentRequests;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class IdempotentRequestTable implements IdempotentRequests {

    private static final String CLAIM = """
            INSERT INTO runtime.idempotent_request AS known (request, fingerprint, asked_at)
            VALUES (:request, :fingerprint, now())
            ON CONFLICT (request) DO UPDATE SET asked_at = now()
                WHERE known.answer IS NULL AND known.fingerprint = excluded.fingerprint
                  AND known.asked_at NOT BETWEEN now() - make_interval(secs => :abandoned) AND now() + interval '1 minute'
            """;

    private record Known(String fingerprint, String answer) {}

    private final JdbcClient jdbc;

    IdempotentRequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Claim claim(String request, String fingerprint, Duration abandonedAfter) {
        var claimed = jdbc.sql(CLAIM)
                .param("request", request)
                .param("fingerprint", fingerprint)
                .param("abandoned", abandonedAfter.toSeconds())
                .update();
        if (claimed == 1) {
            return new Claim.Granted();
        }
        return jdbc.sql("SELECT fingerprint, coalesce(answer::text, '') AS answer FROM runtime.idempotent_request"
                + " WHERE request = :request")
                .param("request", request)
                .query((row, _) -> new Known(row.getString("fingerprint"), row.getString("answer")))
                .optional()
                .map(known -> claim(known, fingerprint))
                .orElseGet(Claim.Running::new);
    }

    @Override
    public void answer(String request, String answer) {
        jdbc.sql("UPDATE runtime.idempotent_request SET answer = :answer::jsonb WHERE request = :request")
                .param("answer", answer)
                .param("request", request)
                .update();
    }

    @Override
    public void release(String request) {
        jdbc.sql("DELETE FROM runtime.idempotent_request WHERE request = :request AND answer IS NULL")
                .param("request", request)
                .update();
    }

    /// Keys are remembered for a day.
    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.sql("DELETE FROM runtime.idempotent_request WHERE asked_at < now() - interval '1 day'")
                .update();
    }

    private static Claim claim(Known known, String fingerprint) {
        if (!known.fingerprint().equals(fingerprint)) {
            return new Claim.Reused();
        }
        return known.answer().isEmpty() ? new Claim.Running() : new Claim.Answered(known.answer());
    }
}
