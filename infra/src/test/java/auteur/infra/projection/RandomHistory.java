package auteur.infra.projection;

import auteur.command.Metadata;
import auteur.command.UserId;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.command.taste.ProfileId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/// What happens in a studio where many films are made at the same time, by chance. The same seed tells the same story.
final class RandomHistory {

    private static final int AT_A_TIME = 40;
    private static final int USERS = 12;

    private final Props props;
    private final List<UserId> users;
    private final List<RandomFilm> films = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Deque<DomainEventMessage<?>> learnings = new ArrayDeque<>();

    RandomHistory(long seed) {
        props = new Props(new Random(seed));
        users = Stream.generate(() -> new UserId(props.id())).limit(USERS).toList();
    }

    /// The next events, in the order of the log.
    List<DomainEventMessage<?>> next(int count) {
        return Stream.<DomainEventMessage<?>>generate(this::next).limit(count).toList();
    }

    private DomainEventMessage<?> next() {
        if (!learnings.isEmpty() && props.isIn(10)) {
            return learnings.removeFirst();
        }
        if (films.size() < AT_A_TIME) {
            films.add(new RandomFilm(props, props.oneOf(users)));
        }
        var film = props.oneOf(films);
        var event = film.next();
        film.takeChoice().ifPresent(chosen -> learnings.add(message(
                new ProfileId(film.owner()).toString(),
                new ChoiceLearned(film.owner(), film.job(), film.pitches(), chosen.directorId(), 0.5, props.traits()),
                null)));
        if (film.isOver()) {
            films.remove(film);
        }
        return message(film.job().toString(), event, film.stage().name());
    }

    private DomainEventMessage<?> message(String stream, Object event, @Nullable String stage) {
        var version = versions.merge(stream, 0L, (last, _) -> last + 1);
        var metadata = MetaData.with(Metadata.BY, Metadata.CREW);
        return new GenericDomainEventMessage<>(
                "job", stream, version, event, stage == null ? metadata : metadata.and(Metadata.STATE, stage));
    }
}
