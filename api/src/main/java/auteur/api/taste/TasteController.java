package auteur.api.taste;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.freshness.Freshness;
import auteur.api.freshness.Token;
import auteur.api.freshness.Tokens;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.film.job.JobEvent;
import auteur.query.taste.ProfileQuery;
import auteur.query.taste.ProfileQuery.ExplainPitches;
import auteur.query.taste.ProfileQuery.ExplainTaste;
import auteur.query.taste.ReasonsView;
import auteur.query.taste.TasteView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Profile")
@RequestMapping("/api/profile")
class TasteController {

    private final QueryGateway queries;
    private final Access access;
    private final Freshness freshness;
    private final Tokens tokens;
    private final Clock clock = Clock.systemUTC();

    TasteController(QueryGateway queries, Access access, Freshness freshness, Tokens tokens) {
        this.queries = queries;
        this.access = access;
        this.freshness = freshness;
        this.tokens = tokens;
    }

    @Operation(operationId = "getTaste", summary = "The caller's weights, how sure they are, and what moved each")
    @GetMapping("/taste")
    TasteView taste(
            Caller caller,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "atLeast", required = false) @Nullable Token atLeast) {
        freshness.await(ProfileQuery.VIEW, atLeast);
        var query = new ExplainTaste(caller.id(), Optional.ofNullable(asOf).map(tokens::moment), clock.instant());
        return queries.query(query, TasteView.class).join();
    }

    @Operation(operationId = "getReasons", summary = "Why each pitch of a job scored as it did")
    @GetMapping("/pitches/{jobId}")
    ReasonsView reasons(Caller caller, @PathVariable("jobId") UUID id) {
        var job = new JobId(id);
        access.require(caller, JobEvent.streamOf(job));
        return queries.query(new ExplainPitches(caller.id(), job), ResponseTypes.optionalInstanceOf(ReasonsView.class))
                .join()
                .orElseThrow(Problem::notFound);
    }
}
