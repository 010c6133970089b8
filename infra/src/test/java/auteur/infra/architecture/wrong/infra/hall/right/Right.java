package auteur.infra.architecture.wrong.infra.hall.right;

import auteur.infra.architecture.wrong.infra.hall.left.Left;

/// Needs its neighbour, which needs it.
public record Right(Left left) {}
