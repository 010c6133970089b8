package auteur.api.door;

/// From where the studio can be reached.
///
/// @param isPrivate from this machine only; then there are demo accounts, whose passwords everybody knows
public record Reach(boolean isPrivate) {}
