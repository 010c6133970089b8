package auteur.infra.architecture.wrong.infra.hall;

import auteur.infra.architecture.wrong.infra.Roof;

/// Hangs from the roof.
public record Hall(Roof roof) {}
