package auteur.query.log;

import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.UserId;
import auteur.query.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The log, for reading.
public interface EventLog {

    /// All events of a stream, oldest first; empty when there is no such stream.
    <E> List<Recorded<E>> of(EventStream<E> stream);

    /// The first event of a stream.
    <E> Optional<Recorded<E>> start(EventStream<E> stream);

    /// A page of a stream's events between two positions, oldest first. What this program cannot read comes as [Undecodable].
    ///
    /// @param after exclusive
    /// @param upTo inclusive
    List<Recorded<?>> page(EventStream<?> stream, long after, long upTo, int limit);

    /// A page of the events of all streams of a family that are a user's, in the order of the log, likewise.
    List<Recorded<?>> page(Family<?> family, UserId owner, long after, long upTo, int limit);

    /// Where the stream's event of that version stands; empty when it does not.
    Optional<Long> positionOf(EventStream<?> stream, long version);

    /// The last event that was recorded for a request, as [auteur.command.Metadata#REQUEST] names it.
    Optional<Recorded<?>> ofRequest(String request);

    /// The position of the newest event, 0 when there is none.
    long head();

    /// The identity of the log: another one begins when it was restored, or moved to a standby, and may have lost its end. Empty while
    /// nobody can say, as the log is damaged or away.
    String epoch();

    /// The last position that the log still has of what it had in an epoch; empty when it was never in that epoch. So what was seen in the
    /// present epoch is there however far it was.
    ///
    /// @param epoch or its first eight characters
    OptionalLong lastOf(String epoch);
}
