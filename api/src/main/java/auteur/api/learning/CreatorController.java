package auteur.api.learning;

import auteur.api.problem.Problem;
import auteur.query.learning.LearningCreators;
import auteur.query.learning.LearningCreators.Overview;
import auteur.query.learning.LearningCreators.PathPoint;
import auteur.query.learning.Pseudonyms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Learning")
@RequestMapping("/api/learning")
class CreatorController {

    private final LearningCreators creators;
    private final Pseudonyms pseudonyms;

    CreatorController(LearningCreators creators, Pseudonyms pseudonyms) {
        this.creators = creators;
        this.pseudonyms = pseudonyms;
    }

    /// @param creator a pseudonym
    record CreatorSummary(String creator, String cohort, long choices, Instant last) {}

    record CreatorList(List<CreatorSummary> creators) {}

    record Path(String creator, List<PathPoint> path) {}

    @Operation(operationId = "getLearning", summary = "What there is to study: choices, creators, cohorts, directors")
    @GetMapping
    Overview overview() {
        return creators.overview();
    }

    @Operation(operationId = "listCreators", summary = "The creators with the most choices, under pseudonyms")
    @GetMapping("/creators")
    CreatorList creators() {
        return new CreatorList(creators.busiest().stream()
                .map(one -> new CreatorSummary(pseudonyms.of(one.user()), one.cohort(), one.choices(), one.last()))
                .toList());
    }

    @Operation(operationId = "getPath", summary = "One creator's path through trait space, choice by choice")
    @GetMapping("/creators/{creator}/path")
    Path path(@PathVariable("creator") String creator) {
        var user = creators.find(id -> pseudonyms.of(id).equals(creator)).orElseThrow(Problem::notFound);
        return new Path(creator, creators.path(user));
    }
}
