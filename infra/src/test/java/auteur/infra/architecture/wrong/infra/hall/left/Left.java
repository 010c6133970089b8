package auteur.infra.architecture.wrong.infra.hall.left;

import auteur.infra.architecture.wrong.infra.hall.right.Right;

/// Needs its neighbour, which needs it.
public record Left(Right right) {}
