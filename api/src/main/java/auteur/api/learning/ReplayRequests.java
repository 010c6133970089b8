package auteur.api.learning;

import auteur.api.freshness.Token;
import auteur.api.problem.Problem;
import auteur.api.text.PlainText;
import auteur.command.direction.Trait;
import auteur.query.learning.replay.RuleSpec;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What analysts send.
final class ReplayRequests {

    private static final int LONGEST_NAME = 100;

    private ReplayRequests() {}

    /// @param range all choices so far when it is missing
    record ReplayRequest(
            @NotNull(message = "is missing") @PlainText(max = LONGEST_NAME) String name,
            @NotNull(message = "is missing") @Valid RuleRequest rule,
            @Nullable RangeRequest range) {}

    /// What is missing is as the studio has it.
    record RuleRequest(
            @NotNull(message = "is missing") RuleSpec.Kind kind,
            @Schema(minimum = "0", exclusiveMinimumValue = 0, maximum = "10") @Nullable Double learningRate,
            @Schema(maximum = "10000") @Nullable Double priorVariance,
            @Schema(description = "In days") @Nullable Double halfLifeDays,
            @Nullable Set<Trait> traits) {

        /// @throws Problem 400 when a number is out of its range
        RuleSpec spec() {
            var usual = RuleSpec.of(kind);
            try {
                return new RuleSpec(
                        kind,
                        Optional.ofNullable(learningRate).orElse(usual.learningRate()),
                        Optional.ofNullable(priorVariance).orElse(usual.priorVariance()),
                        halfLifeDays,
                        Optional.ofNullable(traits).orElse(usual.traits()));
            } catch (IllegalArgumentException e) {
                throw Problem.invalid("rule", String.valueOf(e.getMessage()));
            }
        }
    }

    record RangeRequest(
            @Nullable Token after,
            @Nullable Token upTo,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String director,
            @Nullable String cohort) {

        static final RangeRequest ALL = new RangeRequest(null, null, null, null, null, null);
    }
}
