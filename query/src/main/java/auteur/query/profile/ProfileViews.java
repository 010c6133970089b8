package auteur.query.profile;

import auteur.command.UserId;
import auteur.command.profile.Taste;
import auteur.query.ViewJson;
import auteur.query.profile.ProfileQuery.FindProfile;
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
                .orElseGet(() ->
                        new ProfileView(user.value(), Taste.UNKNOWN.weights(), 0, NO_VERSION, null));
    }

    Taste tasteOf(UserId user) {
        return jdbc.sql("SELECT creative_profile FROM views.creative_profile WHERE user_id = :user")
                .param("user", user.value())
                .query((row, _) -> ViewJson.read(row.getString(1), Taste.class))
                .optional()
                .orElse(Taste.UNKNOWN);
    }

    private static ProfileView read(ResultSet row, UserId user) throws SQLException {
        var taste = ViewJson.read(row.getString("creative_profile"), Taste.class);
        return new ProfileView(
                user.value(),
                taste.weights(),
                taste.choices(),
                row.getLong("version"),
                row.getTimestamp("updated_at").toInstant());
    }
}
