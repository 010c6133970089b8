package auteur.query.taste;

import auteur.command.direction.Traits;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A creator's taste as learned so far.
///
/// @param weights the weight θ of each trait
/// @param choices how many choices are behind them
/// @param version of the profile's stream; -1 before the first choice
public record ProfileView(UUID userId, Traits weights, int choices, long version, @Nullable Instant updatedAt) {}
