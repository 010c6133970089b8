package auteur.api.testing;

import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.UserId;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/// A log of a single stream, which was in one epoch before and has kept two events of it.
public final class OneStream implements EventLog {

    public static final String EPOCH = "e0000002-8f7a-4cde-9f00-000000000002";
    public static final String EARLIER = "e0000001-8f7a-4cde-9f00-000000000001";
    public static final long KEPT_OF_EARLIER = 2;

    private final EventStream<?> only;
    private final List<Recorded<?>> events = new CopyOnWriteArrayList<>();

    public OneStream(EventStream<?> only) {
        this.only = only;
    }

    /// Records an event; the first has the position 1.
    public Recorded<?> add(Object event) {
        var recorded = new Recorded<>(
                events.size() + 1, only.toString(), events.size(), event.getClass().getSimpleName(), Instant.EPOCH,
                "crew", Optional.of("GREEN"), event);
        events.add(recorded);
        return recorded;
    }

    @Override
    public <E> List<Recorded<E>> of(EventStream<E> stream) {
        return events.stream()
                .filter(event -> event.stream().equals(stream.toString()))
                .map(event -> event.about(stream.family().root()))
                .toList();
    }

    @Override
    public <E> Optional<Recorded<E>> start(EventStream<E> stream) {
        return of(stream).stream().findFirst();
    }

    @Override
    public List<Recorded<?>> page(EventStream<?> stream, long after, long upTo, int limit) {
        return events.stream()
                .filter(event -> event.stream().equals(stream.toString())
                        && event.position() > after
                        && event.position() <= upTo)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Recorded<?>> page(Family<?> family, UserId owner, long after, long upTo, int limit) {
        return page(only, after, upTo, limit);
    }

    @Override
    public Optional<Long> positionOf(EventStream<?> stream, long version) {
        return Optional.of(version + 1).filter(position -> position <= events.size());
    }

    @Override
    public Optional<Recorded<?>> ofRequest(String request) {
        return Optional.empty();
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public String epoch() {
        return EPOCH;
    }

    @Override
    public OptionalLong lastOf(String epoch) {
        if (isCalled(EPOCH, epoch)) {
            return OptionalLong.of(Long.MAX_VALUE);
        }
        return isCalled(EARLIER, epoch) ? OptionalLong.of(KEPT_OF_EARLIER) : OptionalLong.empty();
    }

    private static boolean isCalled(String whole, String name) {
        return whole.equals(name) || whole.substring(0, 8).equals(name);
    }
}
