package auteur.api.profile;

import auteur.api.account.Caller;
import auteur.api.freshness.Freshness;
import auteur.query.profile.ProfileQuery;
import auteur.query.profile.ProfileQuery.FindProfile;
import auteur.query.profile.ProfileView;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProfileController {

    private final QueryGateway queries;
    private final Freshness freshness;

    ProfileController(QueryGateway queries, Freshness freshness) {
        this.queries = queries;
        this.freshness = freshness;
    }

    @GetMapping("/api/profile")
    ProfileView profile(Caller caller, @RequestParam(name = "atLeast", required = false) @Nullable Long atLeast) {
        freshness.await(ProfileQuery.VIEW, atLeast);
        return queries.query(new FindProfile(caller.id()), ProfileView.class).join();
    }
}
