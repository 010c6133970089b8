package auteur.api.idempotency;

import auteur.api.account.Caller;
import auteur.api.freshness.Tokens;
import auteur.api.idempotency.IdempotentRequests.Claim.Answered;
import auteur.api.idempotency.IdempotentRequests.Claim.Granted;
import auteur.api.idempotency.IdempotentRequests.Claim.Reused;
import auteur.api.idempotency.IdempotentRequests.Claim.Running;
import auteur.api.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Carries out each keyed request once. What a crash left without an answer is looked up in the log.
@Component
public class Idempotency {

    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final IdempotentRequests requests;
    private final JsonMapper json;

    public Idempotency(IdempotentRequests requests, JsonMapper json) {
        this.requests = requests;
        this.json = json;
    }

    /// Names a request by who asks and the key they gave it.
    public static String nameOf(Caller caller, String key) {
        return digest("%s/%s".formatted(caller.id(), key));
    }

    public static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// The answer of a request, carried out now or before.
    ///
    /// @param request as [#nameOf]; nothing is remembered when it is empty
    /// @param fingerprint of what is asked for
    /// @param recorded finds what the log knows of a request whose answer was lost
    public <T> T once(
            Optional<String> request,
            String fingerprint,
            Class<T> type,
            Supplier<Optional<T>> recorded,
            Supplier<T> act) {
        if (request.isEmpty()) {
            return act.get();
        }
        var name = request.get();
        return switch (requests.claim(name, digest(fingerprint), ABANDONED)) {
            case Answered(var answer) -> json.readValue(answer, type);
            case Granted _ -> carryOut(name, recorded, act);
            case Running _ -> throw stillRunning();
            case Reused _ ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency_key_reused",
                        "This Idempotency-Key was used for another request.");
        };
    }

    private <T> T carryOut(String name, Supplier<Optional<T>> recorded, Supplier<T> act) {
        var isAnswered = false;
        try {
            var answer = recorded.get().orElseGet(act);
            requests.answer(name, Tokens.writerOfWhatIsKept(json).writeValueAsString(answer));
            isAnswered = true;
            return answer;
        } finally {
            if (!isAnswered) {
                requests.release(name);
            }
        }
    }

    private static Problem stillRunning() {
        var problem = Problem.of(
                HttpStatus.CONFLICT, "request_in_progress", "The first request with this key is still running.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return problem;
    }
}
