package auteur.query.taste;

import auteur.command.UserId;
import auteur.command.direction.Traits;
import auteur.query.ViewJson;
import auteur.query.taste.ProfileQuery.FindProfile;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProfileViews {

    private static final long NO_VERSION = -1;

    private final JdbcClient jdbc;

    ProfileViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    ProfileView handle(FindProfile query) {
        var user = query.userId();
        return jdbc.sql("SELECT * FROM views.creative_profile WHERE user_id = :user")
                .param("user", user.value())
                .query((row, _) -> read(row, user))
                .optional()
                .orElseGet(() -> new ProfileView(user.value(), Traits.NONE, 0, NO_VERSION, null));
    }

    private static ProfileView read(ResultSet row, UserId user) throws SQLException {
        var profile = ViewJson.read(row.getString("creative_profile"), CreativeProfile.class);
        return new ProfileView(
                user.value(),
                profile.weights(),
                profile.choices(),
                row.getLong("version"),
                row.getTimestamp("updated_at").toInstant());
    }
}
