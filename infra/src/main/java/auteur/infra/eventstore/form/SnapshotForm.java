package auteur.infra.eventstore.form;

import auteur.command.Family;

/// What is kept of a family whose streams grow too long to be read from their beginning.
///
/// @param type what its aggregates take in the place of the events before
/// @param shape changes when the type does; snapshots of another shape are not used and taken anew
public record SnapshotForm(Family<?> family, Class<?> type, String shape) {}
