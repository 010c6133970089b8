package auteur.query.control;

import java.time.Instant;

/// A running program, or one that ran.
///
/// @param live whether it was heard of within its time
/// @param segments how many it works on
public record NodeView(String name, String host, Instant startedAt, Instant seenAt, boolean live, int segments) {}
