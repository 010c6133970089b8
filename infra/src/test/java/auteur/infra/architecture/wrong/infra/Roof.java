package auteur.infra.architecture.wrong.infra;

import auteur.infra.architecture.wrong.infra.hall.Hall;

/// Rests on a room that hangs from it.
public record Roof(Hall hall) {}
