package auteur.api.taste;

import auteur.api.account.Caller;
import auteur.api.freshness.Freshness;
import auteur.api.freshness.Token;
import auteur.query.taste.ProfileQuery;
import auteur.query.taste.ProfileQuery.FindProfile;
import auteur.query.taste.ProfileView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Profile", description = "What choices say of taste")
class ProfileController {

    private final QueryGateway queries;
    private final Freshness freshness;

    ProfileController(QueryGateway queries, Freshness freshness) {
        this.queries = queries;
        this.freshness = freshness;
    }

    @Operation(operationId = "getProfile", summary = "The caller's creative profile")
    @GetMapping("/api/profile")
    ProfileView profile(Caller caller, @RequestParam(name = "atLeast", required = false) @Nullable Token atLeast) {
        freshness.await(ProfileQuery.VIEW, atLeast);
        return queries.query(new FindProfile(caller.id()), ProfileView.class).join();
    }
}
