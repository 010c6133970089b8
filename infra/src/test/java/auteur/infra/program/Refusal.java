package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.StudioClient.Answer;
import java.util.function.Supplier;

/// A request that is refused.
record Refusal(String what, int status, String reason, Supplier<Answer> request) {

    static Refusal of(String what, int status, String reason, Supplier<Answer> request) {
        return new Refusal(what, status, reason, request);
    }

    /// Sees to it that an answer is a problem detail that says so.
    void accept(Answer answer) {
        assertProblem(answer, status, reason);
    }

    static void assertProblem(Answer answer, int status, String reason) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(answer.text()).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("reason").asString()).isEqualTo(reason);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    @Override
    public String toString() {
        return what;
    }
}
