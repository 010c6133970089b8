package auteur.infra.architecture.wrong.command.job;

import auteur.command.Refused;

/// A refusal that nobody has words for.
final class Speechless extends Refused {

    private static final long serialVersionUID = 1L;

    Speechless() {
        super("");
    }
}
