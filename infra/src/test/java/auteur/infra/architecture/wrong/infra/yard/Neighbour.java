package auteur.infra.architecture.wrong.infra.yard;

import auteur.infra.architecture.wrong.infra.hall.left.Left;

/// Looks into a room that is public for its neighbours only.
record Neighbour(Left left) {}
