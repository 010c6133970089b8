package auteur.query;

import java.time.Instant;
import java.util.Optional;

/// An event as it stands in the log.
///
/// @param position its place in the whole log, from 1, dense and in commit order
/// @param stream the aggregate it belongs to
/// @param version its place in the stream, from 0
/// @param type its stable name, the simple name of its record
/// @param at when it was decided
/// @param by the user's id, or [auteur.command.Metadata#CREW]
/// @param state the state of its aggregate after it, in a word; empty when its family has no such words
/// @param request the name of the request that it came with, as [auteur.command.Metadata#REQUEST] has it
public record Recorded<E>(
        long position,
        String stream,
        long version,
        String type,
        Instant at,
        String by,
        Optional<String> state,
        Optional<String> request,
        E event) {

    /// One that no request has made.
    public Recorded(
            long position,
            String stream,
            long version,
            String type,
            Instant at,
            String by,
            Optional<String> state,
            E event) {
        this(position, stream, version, type, at, by, state, Optional.empty(), event);
    }

    /// The same, of an event that is known to be of a family.
    ///
    /// @throws ClassCastException when it is not
    public <F> Recorded<F> about(Class<F> family) {
        return new Recorded<>(position, stream, version, type, at, by, state, request, family.cast(event));
    }
}
