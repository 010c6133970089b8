package auteur.query.taste;

import auteur.command.taste.ProfileEvent;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.query.Projection;
import auteur.query.Recorded;
import auteur.query.Rows;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ProfileProjection implements Projection {

    private static final String PROFILE = "creative_profile";

    @Override
    public String name() {
        return ProfileQuery.VIEW;
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public String keyColumn() {
        return "user_id";
    }

    @Override
    public Set<Class<?>> eventTypes() {
        return ProfileEvent.FAMILY.eventTypes();
    }

    @Override
    public Optional<UUID> keyOf(Recorded<?> recorded) {
        return recorded.event() instanceof ProfileEvent event
                ? Optional.of(event.userId().value())
                : Optional.empty();
    }

    @Override
    public void apply(Recorded<?> recorded, Rows rows) {
        if (recorded.event() instanceof ProfileEvent event) {
            var user = event.userId().value();
            var row = rows.find(ProfileQuery.VIEW, user)
                    .orElseGet(() -> rows.add(ProfileQuery.VIEW, user).set(PROFILE, CreativeProfile.EMPTY));
            row.set(PROFILE, row.get(PROFILE, CreativeProfile.class).after(event))
                    .set("version", recorded.version())
                    .set("updated_at", recorded.at());
            if (event instanceof ChoiceLearned && row.find("since", Instant.class).isEmpty()) {
                row.set("since", recorded.at());
            }
        }
    }
}
