package auteur.api.learning;

import auteur.api.learning.Replays.ReplayView;
import auteur.api.problem.Problem;
import auteur.query.learning.replay.Comparison;
import auteur.query.learning.replay.GroupSum;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Learning")
@RequestMapping("/api/learning/replays/{id}/comparison")
class ComparisonController {

    private final Replays replays;

    ComparisonController(Replays replays) {
        this.replays = replays;
    }

    @Operation(operationId = "compareReplays", summary = "How a replay differs from another of the same choices", description = """
            The difference of their log-losses with a paired bootstrap interval over creators, 95 % for each pair, and whether that tells \
            them apart.""")
    @GetMapping
    Comparison compare(@PathVariable("id") UUID id, @RequestParam("baseline") UUID baseline) {
        var isOfOneRange = find(id).range().equals(find(baseline).range());
        return Comparison.of(losses(id), losses(baseline)).filter(_ -> isOfOneRange).orElseThrow(() -> Problem.of(
                HttpStatus.CONFLICT, "other_choices",
                "These replays are not of the same choices: replay one of them again."));
    }

    private ReplayView find(UUID id) {
        return replays.find(id).orElseThrow(Problem::notFound);
    }

    private List<GroupSum> losses(UUID id) {
        return replays.losses(id).orElseThrow(() -> Problem.of(
                HttpStatus.CONFLICT, "replay_not_done", "Only replays that are done can be compared."));
    }
}
