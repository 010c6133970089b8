package auteur.infra.live;

import auteur.api.account.Account;
import auteur.api.account.Accounts;
import auteur.api.account.Role;
import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.asset.AssetId;
import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.film.job.Brief;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.job.JobStage;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import auteur.query.log.EventTail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.context.annotation.Bean;

/// A log whose jobs are all there, and all the same user's.
class LogInMemory implements EventLog, EventTail, Accounts {

    private static final Brief BRIEF = new Brief("a", "b", "en", 1, List.of());
    private static final Media PICTURE = new Media(
            new AssetId(new UUID(0, 3)), AssetType.REFERENCE_IMAGE, "image/jpeg", 1, 1, 1, 0);

    private final ConcurrentSkipListMap<Long, Recorded<JobEvent>> events = new ConcurrentSkipListMap<>();
    private final AtomicReference<Consumer<Recorded<?>>> listener = new AtomicReference<>(_ -> {});
    private final String epoch = UUID.randomUUID().toString();

    void append(Recorded<JobEvent> event) {
        events.put(event.position(), event);
        events.headMap(event.position() - 20_000).clear();
        listener.get().accept(event);
    }

    @Bean
    QueryGateway queries() {
        return DefaultQueryGateway.builder().queryBus(SimpleQueryBus.builder().build()).build();
    }

    @Override
    public void follow(LongConsumer beginning, Consumer<Recorded<?>> newListener) {
        listener.set(newListener);
        beginning.accept(0);
    }

    @Override
    public <E> List<Recorded<E>> of(EventStream<E> stream) {
        return List.of(started(stream));
    }

    @Override
    public <E> Optional<Recorded<E>> start(EventStream<E> stream) {
        return Optional.of(started(stream));
    }

    @Override
    public List<Recorded<?>> page(EventStream<?> stream, long after, long upTo, int limit) {
        return between(after, upTo).filter(event -> event.stream().equals(stream.toString())).<Recorded<?>>map(
                event -> event).limit(limit).toList();
    }

    @Override
    public List<Recorded<?>> page(Family<?> family, UserId owner, long after, long upTo, int limit) {
        return between(after, upTo).<Recorded<?>>map(event -> event).limit(limit).toList();
    }

    @Override
    public Optional<Long> positionOf(EventStream<?> stream, long version) {
        return Optional.empty();
    }

    @Override
    public Optional<Recorded<?>> ofRequest(String request) {
        return Optional.empty();
    }

    @Override
    public long head() {
        return events.isEmpty() ? 0 : events.lastKey();
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public OptionalLong lastOf(String seen) {
        return seen.equals(epoch) ? OptionalLong.of(Long.MAX_VALUE) : OptionalLong.empty();
    }

    @Override
    public Optional<Account> named(String username) {
        return Optional.empty();
    }

    @Override
    public Map<UserId, String> namesOf(Set<UserId> users) {
        return Map.of();
    }

    @Override
    public Map<UserId, Set<Role>> rolesOf(Set<UserId> users) {
        return Map.of();
    }

    @Override
    public boolean existAny() {
        return true;
    }

    @Override
    public boolean makeFirst(Account account) {
        return false;
    }

    private Stream<Recorded<JobEvent>> between(long after, long upTo) {
        return events.subMap(after, false, upTo, true).values().stream();
    }

    private static <E> Recorded<E> started(EventStream<E> stream) {
        return new Recorded<>(
                0, stream.toString(), 0, "JobStarted", Instant.EPOCH, "crew", Optional.of(JobStage.PITCHING.name()),
                stream.family().root().cast(
                        new JobStarted(new JobId(stream.id()), OwnBroadcaster.CALLER.id(), BRIEF, PICTURE)));
    }
}
