package auteur.infra.architecture.wrong.command.job;

import auteur.command.Refused;

/// A refusal that somebody has words for.
public final class Worded extends Refused {

    private static final long serialVersionUID = 1L;

    Worded() {
        super("");
    }
}
