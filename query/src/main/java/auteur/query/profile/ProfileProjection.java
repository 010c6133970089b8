package auteur.query.profile;

import auteur.command.UserId;
import auteur.command.profile.ProfileEvent;
import auteur.query.Projection;
import auteur.query.Recorded;
import auteur.query.SqlTime;
import auteur.query.ViewJson;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProfileProjection implements Projection {

    private static final String UPSERT = """
            INSERT INTO views.creative_profile AS known (user_id, creative_profile, version, updated_at)
            VALUES (:user, :profile::jsonb, :version, :at)
            ON CONFLICT (user_id) DO UPDATE SET creative_profile = excluded.creative_profile,
                version = excluded.version, updated_at = excluded.updated_at
            WHERE known.version < excluded.version
            """;

    private final JdbcClient jdbc;

    ProfileProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return ProfileQuery.VIEW;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<String> tables() {
        return List.of(ProfileQuery.VIEW);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof ProfileEvent event) {
            var profile = find(event.userId()).orElse(CreativeProfile.EMPTY).after(event);
            jdbc.sql(UPSERT)
                    .param("user", event.userId().value())
                    .param("profile", ViewJson.write(profile))
                    .param("version", recorded.version())
                    .param("at", SqlTime.of(recorded.at()))
                    .update();
        }
    }

    private Optional<CreativeProfile> find(UserId user) {
        return jdbc.sql("SELECT creative_profile FROM views.creative_profile WHERE user_id = :user")
                .param("user", user.value())
                .query(String.class)
                .optional()
                .map(profile -> ViewJson.read(profile, CreativeProfile.class));
    }
}
